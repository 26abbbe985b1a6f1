/** The types that `node` finds. */
const nodeTypes = ['Profile', 'Event', 'Category', 'Rebuild'] as const;
export type NodeType = (typeof nodeTypes)[number];

export interface GlobalId {
  readonly type: NodeType;
  readonly key: string;
}

/** Opaque to clients: the type and its key in it, as base64url. */
export function toGlobalId(type: NodeType, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** undefined for anything that `toGlobalId` did not make. */
export function fromGlobalId(id: string): GlobalId | undefined {
  const [, type, key] = /^(\w+):(.+)$/s.exec(Buffer.from(id, 'base64url').toString('utf8')) ?? [];
  const known = nodeTypes.find((name) => name === type);
  return known === undefined || key === undefined ? undefined : { type: known, key };
}

/** The row's number in an id of this type; people may also give the number itself. Undefined for anything else. */
export function rowIdIn(type: NodeType, id: string): string | undefined {
  const found = fromGlobalId(id);
  const key = found?.type === type ? found.key : id;
  return /^[1-9]\d{0,17}$/.test(key) ? key : undefined;
}
