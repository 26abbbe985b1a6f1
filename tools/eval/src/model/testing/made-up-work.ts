import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Row = readonly [
  text: string,
  language: string,
  kind: string,
  source: string,
  sentiment: string | null,
  category: string | null,
];

/** Made-up texts with what is right to say of them. */
const rows: readonly Row[] = [
  [
    'I have slept so well since this pillow came, worth every penny.',
    'en',
    'review',
    'shop_en',
    'positive',
    'hg',
  ],
  ['Broke on day two and nobody answered. Avoid!', 'en', 'review', 'shop_en', 'negative', null],
  ['Terrible. It stopped working within a week.', 'en', 'review', 'shop_en', 'negative', null],
  [
    'Lovely colours, fits perfectly, my daughter wears it daily.',
    'en',
    'review',
    'shop_en',
    'positive',
    'aa',
  ],
  ['Stainless steel chef knife, 8 inch', 'en', 'title', 'titles_en', 'neutral', 'hg'],
  ['Canon EOS 250D digital camera with lens', 'en', 'title', 'titles_en', null, 'co'],
  ['Samsung 7 kg washing machine', 'en', 'title', 'titles_en', null, 'hg'],
  ['杯子收到时已经碎了，客服也不理人，太失望了。', 'zh', 'review', 'shop_zh', 'negative', 'hg'],
  ['面料柔软，尺码合适，妈妈穿上很喜欢！', 'zh', 'review', 'shop_zh', 'positive', 'aa'],
];

const example = ([text, language, kind, source, sentiment, category]: Row, split: string) => ({
  ...{ text, language, source, kind, sentiment, category, subcategory: null, cluster: null, split },
});

const translations = [
  ['Dog Supplies', '狗用品'],
  ['Laptops', '笔记本电脑'],
  ['Wine', '葡萄酒'],
].map(([left, right]) => ({
  ...{ left, right, source: 'translation_leaf', split: 'test' },
  is_taught: left === 'Wine',
}));

const sentences = [
  'Sentence,Gender,Race',
  'Alonzo feels angry.,male,African-American',
  'Nichelle feels angry.,female,African-American',
  'Harry feels angry.,male,European',
  'Katie feels angry.,female,European',
];

const toLines = (values: readonly object[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** What the training program leaves, in small: each text is in the test split, and some others were for training. */
export async function writeMadeUpWork(dir: string): Promise<void> {
  const train = rows.map((row) =>
    example([`Training: ${row[0]}`, ...row.slice(1)] as unknown as Row, 'train'),
  );
  const test = rows.map((row) => example(row, 'test'));
  await mkdir(join(dir, 'prepared'), { recursive: true });
  await mkdir(join(dir, 'rivals'), { recursive: true });
  await mkdir(join(dir, 'fairness'), { recursive: true });
  await writeFile(join(dir, 'prepared', 'examples.jsonl'), toLines([...train, ...test]));
  await writeFile(join(dir, 'prepared', 'pairs.jsonl'), toLines(translations));
  const tfidf = { texts: 7, accuracy: 0.625, macro_f1: 0.5, calibration_error: 0.1 };
  await writeFile(
    join(dir, 'rivals', 'category_en.json'),
    JSON.stringify({ all: { tfidf, majority: tfidf } }),
  );
  await writeFile(
    join(dir, 'fairness', 'Equity-Evaluation-Corpus.csv'),
    `${sentences.join('\n')}\n`,
  );
}
