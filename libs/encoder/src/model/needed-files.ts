import { z } from 'zod';
import { files as filesSchema } from './facet-json.ts';
import { baseFolder } from './heads-folder.ts';
import { isHeadsJson } from './heads-json.ts';
import { modelInvalid } from './model-invalid.ts';
import { onnxPlaces, poolingPlace } from './plain-folder.ts';

/** The model card */
export const cardFile = 'README.md';
/** What was measured of the model */
export const reportFile = 'report.json';

/** Heads on heads on heads … */
const mostBases = 5;

/** Some place that holds a model's files, such as a hub. */
export interface ModelRepository {
  has(name: string): Promise<boolean>;
  readJson(name: string): Promise<unknown>;
}

/** What a folder's own `facet.json` lists; names lead nowhere outside. */
const descriptionSchema = z.looseObject({ files: filesSchema });

async function firstOf(
  { has }: ModelRepository,
  names: readonly string[],
): Promise<string | undefined> {
  for (const name of names) if (await has(name)) return name;
  return undefined;
}

async function plainFiles(repository: ModelRepository, place: string): Promise<readonly string[]> {
  const at = (names: readonly string[]): string[] => names.map((name) => place + name);
  const onnx = await firstOf(repository, at(onnxPlaces));
  if (onnx === undefined) {
    throw modelInvalid(
      `There is neither facet.json nor ${onnxPlaces.join(' nor ')}.`,
      'Choose a model that was exported to ONNX, or export it, for example with Optimum.',
    );
  }
  const tokenizer = (await repository.has(`${place}tokenizer.json`))
    ? ['tokenizer.json']
    : ['vocab.txt', 'tokenizer_config.json'];
  return [...at(['config.json', ...tokenizer, poolingPlace]), onnx, `${onnx}_data`];
}

async function modelFiles(
  repository: ModelRepository,
  place: string,
  depth: number,
): Promise<readonly string[]> {
  const description = `${place}facet.json`;
  if (!(await repository.has(description))) return plainFiles(repository, place);
  const json = await repository.readJson(description);
  const parsed = descriptionSchema.safeParse(json);
  if (!parsed.success || depth === mostBases) {
    throw modelInvalid(`${description} does not describe a model.`, 'Choose another one.');
  }
  const own = Object.keys(parsed.data.files).map((name) => place + name);
  const base = isHeadsJson(json)
    ? await modelFiles(repository, `${place}${baseFolder}/`, depth + 1)
    : [];
  return [description, ...own, ...base];
}

/**
 * The names of the files there that make a model, with its card and report, and of no others.
 *
 * @throws FacetError MODEL_INVALID where there is no model that Facet can load
 */
export async function neededFiles(repository: ModelRepository): Promise<readonly string[]> {
  const names = [...(await modelFiles(repository, '', 0)), cardFile, reportFile];
  const found = await Promise.all(names.map((name) => repository.has(name)));
  return names.filter((_, index) => found[index]);
}
