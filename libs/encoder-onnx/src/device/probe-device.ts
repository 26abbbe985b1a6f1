import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { SessionSettings } from '../session/session-settings.ts';
import { typescriptLoader } from '../typescript-loader.ts';
import { hasCudaLibrary } from './cuda-library.ts';

/** Software GPUs compile shaders for seconds; a driver that takes longer than this hangs. */
const probeTimeoutMs = 60_000;

const outcome = z.object({ works: z.boolean(), reason: z.string().optional() });

const installCuda =
  'its provider is not installed (npm rebuild onnxruntime-node --onnxruntime-node-install=cuda12)';

/** Drivers tell stories; the operator needs the last sentence. */
function shortReason(reason: string): string {
  const line = reason.split('\n').find((part) => part.trim() !== '') ?? reason;
  return line
    .replace(/^.* was false\. /, '')
    .replace(/^Error: /, '')
    .trim()
    .slice(0, 200);
}

async function tryInProcess(settings: SessionSettings): Promise<string | null> {
  const script = fileURLToPath(new URL('./probe-process.ts', import.meta.url));
  const args = [...typescriptLoader(), script, JSON.stringify(settings)];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      timeout: probeTimeoutMs,
      killSignal: 'SIGKILL',
    });
    const { works, reason } = outcome.parse(JSON.parse(stdout));
    return works ? null : shortReason(reason ?? 'it did not run');
  } catch {
    return 'the driver crashed or did not answer';
  }
}

/** Why a device can't run the model, or null when it can. Never throws, and never takes this process down. */
export async function probeDevice(settings: SessionSettings): Promise<string | null> {
  if (settings.device === 'cpu') return null;
  if (settings.device === 'cuda' && !hasCudaLibrary()) return installCuda;
  return tryInProcess(settings);
}
