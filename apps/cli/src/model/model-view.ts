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

export interface ModelMetricView {
  readonly task: string;
  readonly language: string | null;
  readonly group: string | null;
  readonly texts: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly calibrationError: number;
}

/** A model with what is known of it. */
export interface ShownModel extends ModelView {
  readonly details: {
    readonly registeredAt: string;
    readonly isActive: boolean;
    /** Markdown that others wrote */
    readonly card: string | null;
    readonly metrics: readonly ModelMetricView[];
  };
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
