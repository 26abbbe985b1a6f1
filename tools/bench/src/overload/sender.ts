import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { post, type Answer, type Target } from '../ingest/offer.ts';

/** More requests than this under way at once wait for one another. */
const connections = 32;

/** Events by what became of them. */
export interface Tally {
  offered: number;
  accepted: number;
  refused: number;
}

/** Sends one body after the other, and keeps count. */
export class Sender {
  readonly total: Tally = { offered: 0, accepted: 0, refused: 0 };
  readonly #target: Target;
  readonly #bodies: Iterator<Buffer>;
  readonly #batchSize: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: connections });
  readonly #underWay = new Set<Promise<Answer>>();

  constructor(target: Target, bodies: readonly Buffer[], batchSize: number) {
    this.#target = target;
    this.#bodies = bodies.values();
    this.#batchSize = batchSize;
  }

  /** As fast as the gateway takes them, over four connections, until the time is up. */
  async sendGreedily(seconds: number): Promise<void> {
    const endMs = performance.now() + seconds * 1000;
    const sendOn = async (): Promise<void> => {
      while (performance.now() < endMs) if ((await this.#send()).status === 429) await wait(100);
    };
    await Promise.all([sendOn(), sendOn(), sendOn(), sendOn()]);
  }

  /** At a rate, whether answers come or not, until the time is up. */
  async sendAtRate(eventsPerSecond: number, seconds: number): Promise<void> {
    const startedMs = performance.now();
    for (let sent = 0; ;) {
      const elapsedSeconds = (performance.now() - startedMs) / 1000;
      if (elapsedSeconds >= seconds) break;
      for (; sent < eventsPerSecond * elapsedSeconds; sent += this.#batchSize) this.#start();
      await wait(20);
    }
    await Promise.all(this.#underWay);
  }

  close(): void {
    this.#agent.destroy();
  }

  #start(): void {
    const sending = this.#send().finally(() => this.#underWay.delete(sending));
    this.#underWay.add(sending);
  }

  async #send(): Promise<Answer> {
    const { done, value } = this.#bodies.next();
    if (done === true) throw new Error('The benchmark has no events left: ask for more --events.');
    const answer = await post(this.#target, this.#agent, value);
    this.total.offered += this.#batchSize;
    this.total.accepted += answer.accepted;
    if (answer.status === 429) this.total.refused += this.#batchSize;
    else if (answer.status !== 200) throw new Error(`The gateway answered ${answer.status}.`);
    return answer;
  }
}
