/** The choice that takes least time, in the better of two tries each. */
export async function bestOf<Choice>(
  choices: readonly Choice[],
  secondsOf: (choice: Choice) => Promise<number>,
): Promise<Choice> {
  let best: { readonly choice: Choice; readonly seconds: number } | null = null;
  for (const choice of choices) {
    const seconds = Math.min(await secondsOf(choice), await secondsOf(choice));
    if (best === null || seconds < best.seconds) best = { choice, seconds };
  }
  if (best === null) throw new Error('This is a bug: there is nothing to choose from.');
  return best.choice;
}
