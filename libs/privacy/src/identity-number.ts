const residentId = /(?<![A-Za-z0-9])\d{17}[\dXx](?![A-Za-z0-9])/g;
const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const residentCheckDigits = '10X98765432';

/** Area, group and serial number as the Social Security Administration gives them out. */
const socialSecurityNumber =
  /(?<![\w#]|[A-Za-z\d][_.-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?!\w|-\d)/g;
const namedSocialSecurityNumber =
  /((?:\bSSN|\bsocial security)\D{0,15})\d{3}[\s-]?\d{2}[\s-]?\d{4}(?!\d)/gi;

/** Masks Chinese resident identity numbers (GB 11643, with its check digit) and US social security numbers. */
export function maskIdentityNumbers(text: string): string {
  return maskResidentIds(text)
    .replace(namedSocialSecurityNumber, '$1[ID]')
    .replace(socialSecurityNumber, '[ID]');
}

export function maskResidentIds(text: string): string {
  return text.replace(residentId, (found) => (isResidentId(found) ? '[ID]' : found));
}

function isResidentId(digits: string): boolean {
  const sum = residentWeights.reduce(
    (total, weight, place) => total + weight * Number(digits[place]),
    0,
  );
  return (
    residentCheckDigits[sum % 11] === digits[17]?.toUpperCase() && isBirthday(digits.slice(6, 14))
  );
}

function isBirthday(yyyymmdd: string): boolean {
  const [year, month, day] = [yyyymmdd.slice(0, 4), yyyymmdd.slice(4, 6), yyyymmdd.slice(6)].map(
    Number,
  );
  if (year === undefined || year < 1850 || year > 2100) return false;
  const date = new Date(Date.UTC(year, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}
