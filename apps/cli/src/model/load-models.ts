import type { Ask } from '../connection/ask.ts';
import type { GenerationView, ModelView } from './model-view.ts';

const query = /* GraphQL */ `
  query CommandModels {
    models {
      ...ModelView
    }
    generations {
      number
      status
      model {
        ...ModelView
      }
      createdAt
      activatedAt
    }
  }
  fragment ModelView on ModelVersion {
    id
    name
    version
    checksum
    dimensions
  }
`;

export interface Models {
  /** The first first, as are the generations */
  readonly models: readonly ModelView[];
  readonly generations: readonly GenerationView[];
}

export function loadModels(ask: Ask): Promise<Models> {
  return ask<Models>(query);
}
