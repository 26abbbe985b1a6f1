import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cosine, greatestDifference } from '../testing/cosine.ts';
import { goldensOf, tinyHeads, tinyPlain } from '../testing/tiny-models.ts';
import { typescriptLoader } from '../typescript-loader.ts';
import { hasCudaLibrary } from './cuda-library.ts';
import type { WishedDevice } from './device-choice.ts';

/** Chromium's software GPU and the library that loads it: Debian packages chromium and libvulkan1. */
const softwareGpu = '/usr/lib/chromium/vk_swiftshader_icd.json';
const vulkanLoaders = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (architecture) => `/usr/lib/${architecture}/libvulkan.so.1`,
);
const noGpu = '/nowhere.json';
const isPresent = existsSync(softwareGpu) && vulkanLoaders.some((loader) => existsSync(loader));
const isRequired = Boolean(process.env['CI']);

interface Outcome {
  readonly device?: string;
  readonly notices?: readonly string[];
  readonly error?: { readonly code: string; readonly message: string };
  readonly encodings: readonly {
    readonly embedding: readonly number[];
    readonly categories: readonly number[];
    readonly sentiment: readonly number[];
  }[];
}

interface Task {
  readonly modelDir: string;
  readonly device: WishedDevice;
}

// Few and short: a software GPU is slow.
const texts = goldensOf(tinyHeads)
  .map(({ text }) => text)
  .slice(0, 5);
const script = fileURLToPath(new URL('../testing/encode-process.ts', import.meta.url));

/** A software GPU compiles every shader anew in every process; on a busy machine that takes its time. */
const patienceMs = 300_000;

/** In a process whose only graphics drivers are the given ones, and in another working directory. */
async function encodeWithDrivers(drivers: string, task: Task): Promise<Outcome> {
  const args = [...typescriptLoader(), script, JSON.stringify({ ...task, texts })];
  const env = { ...process.env, VK_ICD_FILENAMES: drivers, VK_DRIVER_FILES: drivers };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, cwd: tmpdir() });
  return JSON.parse(stdout) as Outcome;
}

beforeAll(() => {
  if (isPresent) return;
  process.stderr.write(
    'WebGPU tests are skipped: they need the packages chromium and libvulkan1.\n',
  );
});

/** A machine with CUDA would take that first. */
const withoutCuda = hasCudaLibrary() ? test.skip : test;
const onSoftwareGpu = isPresent || isRequired ? test : test.skip;

onSoftwareGpu.each([
  ['with heads', tinyHeads],
  ['plain', tinyPlain],
])(
  'WebGPU says what the CPU says: a model %s',
  async (_, modelDir) => {
    expect(isPresent).toBe(true);
    const cpu = await encodeWithDrivers(softwareGpu, { modelDir, device: 'cpu' });
    const gpu = await encodeWithDrivers(softwareGpu, { modelDir, device: 'webgpu' });
    expect([cpu.device, gpu.device]).toEqual(['cpu', 'webgpu']);
    expect(gpu.encodings).toHaveLength(texts.length);
    gpu.encodings.forEach(({ embedding, categories, sentiment }, index) => {
      const wished = cpu.encodings[index];
      expect(cosine(embedding, wished?.embedding ?? [])).toBeGreaterThan(0.99999);
      expect(greatestDifference(categories, wished?.categories ?? [])).toBeLessThan(1e-5);
      expect(greatestDifference(sentiment, wished?.sentiment ?? [])).toBeLessThan(1e-5);
    });
  },
  patienceMs,
);

(hasCudaLibrary() ? test.skip : onSoftwareGpu)(
  'auto takes the GPU where there is one',
  async () => {
    const outcome = await encodeWithDrivers(softwareGpu, { modelDir: tinyHeads, device: 'auto' });
    expect(outcome.device).toBe('webgpu');
    expect(outcome.notices).toEqual([
      expect.stringMatching(/^Encoder device: webgpu, 1 session; not cuda: .+$/),
    ]);
  },
);

test('without a GPU, asking for WebGPU is a clear error', async () => {
  const outcome = await encodeWithDrivers(noGpu, { modelDir: tinyHeads, device: 'webgpu' });
  expect(outcome.error).toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringMatching(/webgpu.*Choose auto or cpu/) as string,
  });
});

withoutCuda('without a GPU, auto takes the CPU and says in one line why', async () => {
  const outcome = await encodeWithDrivers(noGpu, { modelDir: tinyHeads, device: 'auto' });
  expect(outcome.device).toBe('cpu');
  expect(outcome.encodings).toHaveLength(texts.length);
  expect(outcome.notices).toEqual([
    expect.stringMatching(/^Encoder device: cpu, 1 session; not cuda: .+; not webgpu: .+$/),
  ]);
});
