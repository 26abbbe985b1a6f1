import { FacetError } from '@facet/errors';
import type { GenerationRow } from '@facet/profiles';
import type { Generation } from './generation.type.ts';

export function generationNode({ id, ...row }: GenerationRow): Generation {
  return { id: String(id), number: String(id), ...row };
}

export function unknownGeneration(): FacetError {
  const text = 'There is no such generation, or its removal is ordered.';
  return new FacetError('NOT_FOUND', text);
}

/** @throws FacetError NOT_FOUND for what is no id of a generation */
export function generationIdIn(id: string): number {
  if (!/^[1-9]\d{0,8}$/.test(id)) throw unknownGeneration();
  return Number(id);
}
