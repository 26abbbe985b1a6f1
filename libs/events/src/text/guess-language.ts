const han = /\p{Script=Han}/gu;
const latin = /\p{Script=Latin}/gu;
const otherLetter = /[^\P{L}\p{Script=Han}\p{Script=Latin}]/gu;
/** A Chinese character says about as much as so many Latin letters. */
const lettersPerHan = 3;

/** `zh` or `en` by script: Han characters against Latin letters. Null for other scripts and for no letters at all. */
export function guessLanguage(text: string): 'en' | 'zh' | null {
  const hanWeight = count(text, han) * lettersPerHan;
  const latinWeight = count(text, latin);
  if (count(text, otherLetter) * 2 > hanWeight + latinWeight) return null;
  if (hanWeight + latinWeight === 0) return null;
  return hanWeight >= latinWeight ? 'zh' : 'en';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
