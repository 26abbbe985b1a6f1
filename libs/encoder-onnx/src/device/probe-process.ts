import { argv, stdout } from 'node:process';
import { ModelSession } from '../session/model-session.ts';
import type { SessionSettings } from '../session/session-settings.ts';
import { checkWarmUp, warmUpBatch } from '../session/warm-up.ts';

// A process of its own that tries a device: a driver that crashes or hangs takes only this process with it.
const settings = JSON.parse(argv[2] ?? '') as SessionSettings;
try {
  const session = await ModelSession.open(settings);
  checkWarmUp(await session.run(warmUpBatch));
  stdout.write(JSON.stringify({ works: true }));
} catch (error) {
  stdout.write(JSON.stringify({ works: false, reason: String(error) }));
}
