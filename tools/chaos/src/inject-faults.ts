import { setTimeout as wait } from 'node:timers/promises';
import { faults, type Fault, type FaultName, type Stage } from './faults/index.ts';
import { planFaults, type PlannedFault } from './plan.ts';

export interface InjectedFault {
  readonly name: FaultName;
  /** Since the beginning */
  readonly atMs: number;
  readonly noticed: string;
  /** Until everything worked again; null when it did not. */
  readonly healedMs: number | null;
}

export interface InjectOptions {
  readonly stage: Stage;
  readonly seed: number;
  readonly durationMs: number;
  readonly names: readonly FaultName[];
  readonly onFault: (fault: InjectedFault) => void;
}

const healLimitMs = 180_000;

const isLong = (name: FaultName): boolean => (faults[name] as Fault).isLong ?? false;

/** One fault after another until the time is up and each has come once; long ones run beside the others. */
export async function injectFaults(options: InjectOptions): Promise<readonly InjectedFault[]> {
  const { durationMs, names, seed, onFault } = options;
  const beginMs = Date.now();
  const injected: InjectedFault[] = [];
  const run = async (planned: PlannedFault): Promise<void> => {
    const fault = await inject(options.stage, planned, beginMs);
    injected.push(fault);
    onFault(fault);
  };
  let beside: Promise<void> | undefined;
  let count = 0;
  for (const planned of planFaults(seed, names)) {
    if (count >= names.length && Date.now() - beginMs > durationMs) break;
    count += 1;
    await wait(planned.pauseMs);
    if (!isLong(planned.name)) await run(planned);
    else beside ??= run(planned).finally(() => (beside = undefined));
  }
  await beside;
  return injected;
}

async function inject(
  stage: Stage,
  { name, random }: PlannedFault,
  beginMs: number,
): Promise<InjectedFault> {
  const startMs = Date.now();
  const noticed = await faults[name].inject(stage, random);
  const isHealed = await stage.platform.isReadyWithin(healLimitMs);
  const healedMs = isHealed ? Date.now() - startMs : null;
  return { name, atMs: startMs - beginMs, noticed, healedMs };
}
