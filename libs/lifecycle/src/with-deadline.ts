/** Waits for the work; when it takes longer, forces it to an end and waits on. */
export async function withDeadline(
  work: PromiseLike<unknown>,
  deadlineMs: number,
  force: () => void,
): Promise<void> {
  const impatience = setTimeout(force, deadlineMs);
  try {
    await work;
  } finally {
    clearTimeout(impatience);
  }
}
