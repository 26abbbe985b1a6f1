import type { Explanation, ModelInfo, Task, WordContribution } from '@facet/encoder';
import { counted, signed } from '../terminal/words.ts';
import { colourWords } from './colour-words.ts';

export interface ExplainedText {
  readonly text: string;
  readonly task: Task;
  readonly model: Pick<ModelInfo, 'name' | 'version'>;
  readonly label: string;
  readonly explanation: Explanation;
}

const barLength = 20;

const byGreatest = (words: readonly WordContribution[]): readonly WordContribution[] =>
  words.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));

function table(text: string, words: readonly WordContribution[]): readonly string[] {
  const [first, ...others] = byGreatest(words);
  if (first === undefined) return ['  no words'];
  return [first, ...others].map(({ start, end, contribution }) => {
    const share = Math.abs(contribution / first.contribution) || 0;
    const bar = '█'.repeat(Math.round(share * barLength)).padEnd(barLength);
    return `  ${signed(contribution, 3)}  ${bar}  ${text.slice(start, end)}`;
  });
}

function sumLine({ probability, baseline, words }: Explanation): string {
  const sum = words.reduce((total, { contribution }) => total + contribution, 0);
  return `${baseline.toFixed(3)} with every word hidden ${signed(sum, 3)} from ${counted(words.length, 'word', 'words')} = ${probability.toFixed(3)}`;
}

function notes({ isCut, standardError }: Explanation): readonly string[] {
  return [
    ...(isCut ? ['The text is longer than the model reads: its end plays no part.'] : []),
    ...(standardError > 0
      ? [`Sampled: each within about ±${(2 * standardError).toFixed(3)}.`]
      : []),
  ];
}

/** For people: the text, then its words, the greatest contribution first. */
export function renderExplanation(explained: ExplainedText, hasColours: boolean): string {
  const { text, label, model, explanation } = explained;
  const { probability, words } = explanation;
  return [
    `${label} ${probability.toFixed(3)} by ${model.name} ${model.version}`,
    ...(hasColours ? ['', colourWords(text, words)] : []),
    '',
    ...table(text, words),
    '',
    sumLine(explanation),
    ...notes(explanation),
  ].join('\n');
}

/** For programs: the same numbers, unrounded, on one line, the words in the order of the text. */
export function explanationJson({ text, task, model, label, explanation }: ExplainedText): string {
  const { words, ...numbers } = explanation;
  return JSON.stringify({
    task,
    model: { name: model.name, version: model.version },
    ...numbers,
    label,
    words: words.map((word) => ({ text: text.slice(word.start, word.end), ...word })),
  });
}
