export { OpenedParts } from './opened-parts.ts';
export { withDeadline } from './with-deadline.ts';
