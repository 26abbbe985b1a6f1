/** What a key allows. `admin` includes all others. */
const scopes = ['profiles:read', 'profiles:pii', 'events:write', 'admin'] as const;
export type Scope = (typeof scopes)[number];

export function isScope(value: string): value is Scope {
  return (scopes as readonly string[]).includes(value);
}
