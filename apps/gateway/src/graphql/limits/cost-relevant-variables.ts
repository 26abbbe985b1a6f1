import { type DocumentNode, Kind, type TypeNode } from 'graphql';

/** Sizes are numbers, directives take booleans; whatever else a variable holds, the cost stays the same. */
const relevantTypes = new Set(['Int', 'Float', 'Boolean']);

const namesOf = new WeakMap<DocumentNode, readonly string[]>();

/** The values of variables that the cost of the document depends on, as a key: few, however many people are asked for. */
export function costKey(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | null | undefined,
): string {
  let names = namesOf.get(document);
  if (names === undefined) namesOf.set(document, (names = relevantVariables(document)));
  return JSON.stringify([operationName, ...names.map((name) => variables[name] ?? null)]);
}

function relevantVariables({ definitions }: DocumentNode): string[] {
  return definitions
    .flatMap((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []) : [],
    )
    .filter(({ type }) => relevantTypes.has(namedType(type)))
    .map(({ variable }) => variable.name.value);
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
