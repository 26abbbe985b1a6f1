/** Tells how long the work took, whether it succeeded or failed. */
export async function timed<T>(
  observe: (seconds: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  const startMs = performance.now();
  try {
    return await work();
  } finally {
    observe((performance.now() - startMs) / 1000);
  }
}
