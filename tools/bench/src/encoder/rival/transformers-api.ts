interface RivalTensor {
  to(type: 'int32'): RivalTensor;
}

type Inputs = Readonly<Record<string, RivalTensor>>;

interface RivalTokenizer {
  (texts: readonly string[], options: { padding: true; truncation: true }): Inputs;
}

/** What is used of `@huggingface/transformers`, which is no dependency: it is fetched when the benchmark runs. */
export interface Transformers {
  readonly env: { allowRemoteModels: boolean; localModelPath: string };
  readonly PreTrainedTokenizer: new (tokenizer: unknown, config: object) => RivalTokenizer;
  readonly AutoModel: {
    from_pretrained(name: string, options: object): Promise<(inputs: Inputs) => Promise<unknown>>;
  };
}
