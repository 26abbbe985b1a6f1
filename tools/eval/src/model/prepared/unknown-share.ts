import { createTextTokenizer, type ModelFolder } from '@facet/encoder';

/** Longer than any text of the corpora: nothing is cut. */
const withoutLimit = 100_000;

/** The id of [UNK] in a parsed `tokenizer.json` */
function unknownIdOf(tokenizer: object): number | undefined {
  const { model } = tokenizer as { model?: { vocab?: Record<string, number>; unk_token?: string } };
  return model?.vocab?.[model.unk_token ?? '[UNK]'];
}

/** How much of some texts the vocabulary does not know. */
export class UnknownShare {
  readonly #tokenize: (text: string) => Int32Array;
  readonly #unknownId: number | undefined;
  #tokens = 0;
  #unknown = 0;

  constructor({ tokenizer }: Pick<ModelFolder, 'tokenizer'>) {
    const { tokenize } = createTextTokenizer({ tokenizer, maxTokens: withoutLimit });
    this.#tokenize = tokenize;
    this.#unknownId = unknownIdOf(tokenizer);
  }

  add(text: string): void {
    const ids = this.#tokenize(text);
    this.#tokens += ids.length;
    this.#unknown += ids.filter((id) => id === this.#unknownId).length;
  }

  get share(): number {
    return this.#unknown / this.#tokens;
  }
}
