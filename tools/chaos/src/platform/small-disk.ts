import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';

const roomy = '4g';
const slackStepKb = 64;
const mostSlackKb = 4_096;

/** A disk in memory that can be made full, and given room again. */
export class SmallDisk {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Null where we may not mount: an ordinary user, most containers. */
  static mountOn(folder: string): SmallDisk | null {
    try {
      const options = `size=${roomy},mode=0755`;
      run('mount', ['-t', 'tmpfs', '-o', options, 'facet-chaos', folder]);
      return new SmallDisk(folder);
    } catch {
      return null;
    }
  }

  /** Hardly anything more goes onto it. */
  fill(): void {
    for (let slackKb = 0; !this.#isResized(slackKb); slackKb += slackStepKb);
  }

  giveRoom(): void {
    this.#resize(roomy);
  }

  unmount(): void {
    run('umount', ['--lazy', this.#folder]);
  }

  /** A size under what is used is refused, and more may be used by the time that we say it. */
  #isResized(slackKb: number): boolean {
    const { blocks, bfree, bsize } = statfsSync(this.#folder);
    try {
      this.#resize(`${Math.ceil(((blocks - bfree) * bsize) / 1024) + slackKb}k`);
      return true;
    } catch (error) {
      if (slackKb > mostSlackKb) throw error;
      return false;
    }
  }

  #resize(size: string): void {
    run('mount', ['-o', `remount,size=${size}`, this.#folder]);
  }
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'ignore' });
}
