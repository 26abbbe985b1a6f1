import { writeFile } from 'node:fs/promises';
import { renderMetricsDocument } from './metrics-document.ts';

await writeFile(new URL('../../../docs/metrics.md', import.meta.url), renderMetricsDocument());
