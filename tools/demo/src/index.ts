export { generateDemo, type DemoOptions } from './generate-demo.ts';
export { personas, type Persona } from './personas/index.ts';
export { Random } from './random.ts';
export type { SegmentEvent } from './segment-event.ts';
