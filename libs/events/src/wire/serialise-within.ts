import { eventLimits } from '../limits.ts';
import { isDeeperThan } from './clean-json.ts';
import { Rejection } from './rejection.ts';

/** The value as JSON. @throws Rejection where it nests too deep or has more bytes than allowed */
export function serialiseWithin(value: object, bytes: number): string {
  if (isDeeperThan(value, eventLimits.nesting)) {
    throw new Rejection('TOO_DEEP', `No more than ${eventLimits.nesting} levels may nest.`);
  }
  const serialised = JSON.stringify(value);
  if (Buffer.byteLength(serialised) > bytes) {
    throw new Rejection('TOO_LARGE', `No more than ${bytes} bytes are allowed.`);
  }
  return serialised;
}
