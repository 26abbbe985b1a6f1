export interface Signals {
  /** Aborted by the first Ctrl-C or SIGTERM: stop in order. */
  readonly stop: AbortSignal;
  /** Aborted by the second: stop at once. */
  readonly force: AbortSignal;
  close(): void;
}

/** npm passes on a Ctrl-C that the terminal has sent to all: within this time, it is the same one. */
const echoMs = 1_000;

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function listenToSignals(): Signals {
  const stop = new AbortController();
  const force = new AbortController();
  let firstMs = 0;
  const listener = () => {
    if (!stop.signal.aborted) {
      firstMs = Date.now();
      stop.abort();
    } else if (Date.now() - firstMs > echoMs) force.abort();
  };
  for (const name of names) process.on(name, listener);
  const close = () => names.forEach((name) => process.off(name, listener));
  return { stop: stop.signal, force: force.signal, close };
}
