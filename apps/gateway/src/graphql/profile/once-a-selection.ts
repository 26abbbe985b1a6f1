import { type FieldNode, type GraphQLResolveInfo, type ASTNode, visit } from 'graphql';

/** Sizes that clients choose are not many. */
const keptResults = 100;

interface Known<Result> {
  /** The variables that the selection uses, directives and fragments included */
  readonly variables: readonly string[];
  readonly results: Map<string, Result>;
}

/**
 * Remembers what `read` finds in a selection. Apollo keeps parsed documents, so that the same page asked for again,
 * for whomever, comes with the same selection. `read` must depend on nothing else.
 */
export function onceASelection<Result>(
  read: (info: GraphQLResolveInfo) => Result,
): (info: GraphQLResolveInfo) => Result {
  const knownOf = new WeakMap<FieldNode, Known<Result>>();
  return (info) => {
    const [node, ...merged] = info.fieldNodes;
    // Which selections of a field are merged may depend on variables outside of them.
    if (node === undefined || merged.length > 0) return read(info);
    let known = knownOf.get(node);
    if (known === undefined) {
      known = { variables: variablesIn(node, info), results: new Map() };
      knownOf.set(node, known);
    }
    const key = JSON.stringify(known.variables.map((name) => info.variableValues[name] ?? null));
    const { results } = known;
    if (!results.has(key)) {
      if (results.size >= keptResults) results.clear();
      results.set(key, read(info));
    }
    return results.get(key) as Result;
  };
}

/** Of the field's selection and of all fragments; its own arguments say whose, not what. */
function variablesIn({ selectionSet }: FieldNode, { fragments }: GraphQLResolveInfo): string[] {
  const names = new Set<string>();
  const collect = (root: ASTNode) =>
    visit(root, { Variable: ({ name }) => void names.add(name.value) });
  for (const root of [selectionSet, ...Object.values(fragments)]) if (root) collect(root);
  return [...names];
}
