import { runClosedLoop } from './closed-loop.ts';
import type { ClosedLoop, OpenLoop, Reply } from './measurement.ts';
import { runOpenLoop } from './open-loop.ts';

// A process of its own: what it computes must not delay what it measures.
process.on('message', (load: ClosedLoop | OpenLoop) => {
  void run(load).then((reply) => process.send?.(reply));
});

async function run(load: ClosedLoop | OpenLoop): Promise<Reply> {
  try {
    const measured = load.kind === 'closed' ? await runClosedLoop(load) : await runOpenLoop(load);
    return { measured };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
