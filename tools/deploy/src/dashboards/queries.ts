/** What a PromQL expression asks for: metrics, and the labels that it names anywhere. */
export interface Query {
  readonly metrics: readonly string[];
  readonly labels: readonly string[];
}

const metricName = /\b(?:facet|nodejs|process)_[a-z0-9_]+/g;
const grouping = /\bby \(([^)]*)\)/g;
const selector = /(\w+)\s*(?:=~|!~|!=|=)\s*"/g;

/** Enough of PromQL for our own queries. */
export function readQuery(expression: string): Query {
  const groups = [...expression.matchAll(grouping)].flatMap(([, names = '']) => names.split(/, */));
  const selected = [...expression.matchAll(selector)].map(([, name = '']) => name);
  return {
    metrics: [...expression.matchAll(metricName)].map(([name]) => name),
    labels: [...groups, ...selected],
  };
}
