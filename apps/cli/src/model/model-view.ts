/** A model that some worker has found. */
export interface ModelView {
  /** Its number */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** SHA-256 of its files, hex */
  readonly checksum: string;
  readonly dimensions: number;
}

/** One set of profiles, all of one model. */
export interface GenerationView {
  readonly number: string;
  readonly status: 'ACTIVE' | 'PREPARED' | 'PREVIOUS' | 'REMOVING';
  readonly model: ModelView;
  readonly createdAt: string;
  readonly activatedAt: string | null;
}

/** How people write it, and `--model` takes it. */
export const modelName = ({ name, version }: Pick<ModelView, 'name' | 'version'>): string =>
  `${name}@${version}`;
