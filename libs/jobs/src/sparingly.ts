const quietMs = 30_000;
const keptMessages = 100;

/** Passes the same error on once in a while: a connection is tried again every few seconds, and fails the same way. */
export function sparingly(onError: (error: Error) => void): (error: Error) => void {
  const toldAtMs = new Map<string, number>();
  return (error) => {
    const key = `${error.name} ${error.message} ${String('code' in error ? error.code : '')}`;
    const now = Date.now();
    if (now - (toldAtMs.get(key) ?? -Infinity) < quietMs) return;
    if (toldAtMs.size >= keptMessages) toldAtMs.clear();
    toldAtMs.set(key, now);
    onError(error);
  };
}
