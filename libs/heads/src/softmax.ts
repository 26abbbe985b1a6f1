/**
 * Turns logits into probabilities where they stand.
 *
 * @returns log Σ exp(logit), which the greatest logit is taken out of first, so that nothing overflows
 */
export function softmaxInPlace(logits: Float32Array | Float64Array): number {
  let greatest = -Infinity;
  for (const logit of logits) greatest = Math.max(greatest, logit);
  let sum = 0;
  for (let at = 0; at < logits.length; at += 1) {
    const power = Math.exp((logits[at] as number) - greatest);
    logits[at] = power;
    sum += power;
  }
  for (let at = 0; at < logits.length; at += 1) logits[at] = (logits[at] as number) / sum;
  return greatest + Math.log(sum);
}
