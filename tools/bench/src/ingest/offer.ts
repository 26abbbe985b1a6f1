import { Agent, request } from 'node:http';

export interface Target {
  /** The gateway, without a slash at the end */
  readonly url: string;
  readonly writeKey: string;
}

export interface Answer {
  readonly status: number;
  readonly accepted: number;
  readonly durationMs: number;
}

/** Sends the bodies over so many connections, each one batch after the other. Answers come in no order. */
export async function offer(
  target: Target,
  bodies: readonly Buffer[],
  connections: number,
): Promise<readonly Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waiting = bodies.values();
  const answers: Answer[] = [];
  const sendOn = async (): Promise<void> => {
    for (const body of waiting) answers.push(await post(target, agent, body));
  };
  try {
    await Promise.all(Array.from({ length: connections }, sendOn));
  } finally {
    agent.destroy();
  }
  return answers;
}

/** `node:http` and not `fetch`, which takes a multiple of the time that belongs to what is measured. */
export function post({ url, writeKey }: Target, agent: Agent, body: Buffer): Promise<Answer> {
  const startedMs = performance.now();
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/v1/batch`,
      { agent, method: 'POST', headers, auth: `${writeKey}:` },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { accepted = 0 } = JSON.parse(text) as { accepted?: number };
          const durationMs = performance.now() - startedMs;
          resolve({ status: response.statusCode ?? 0, accepted, durationMs });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
