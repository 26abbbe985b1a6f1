import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Measured, OpenLoop, PageRequest } from './measurement.ts';

/** @throws Error when any request failed */
export async function runOpenLoop(load: OpenLoop): Promise<Measured> {
  const { url, requests, perSecond, seconds } = load;
  const agent = new Agent({ keepAlive: true });
  const startMs = performance.now();
  const count = perSecond * seconds;
  const answers: Promise<number>[] = [];
  for (let index = 0; index < count; index++) {
    const dueMs = startMs + (index * 1_000) / perSecond;
    const earlyMs = dueMs - performance.now();
    if (earlyMs > 0) await wait(earlyMs);
    const next = requests[index % requests.length];
    if (next) answers.push(send(url, next, agent).then(() => performance.now() - dueMs));
  }
  const latencies = (await Promise.all(answers)).sort((one, other) => one - other);
  agent.destroy();
  return {
    requestsPerSecond: (count * 1_000) / (performance.now() - startMs),
    p99Ms: latencies[Math.ceil(count * 0.99) - 1] ?? Number.NaN,
  };
}

function send(url: string, { path, body, ...options }: PageRequest, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { ...options, agent }, (response) => {
      response.resume();
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`status ${response.statusCode}`));
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
