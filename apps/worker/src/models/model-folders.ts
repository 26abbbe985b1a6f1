import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '@facet/database';
import { readModelFolder, readModelNotes, registerModelVersion } from '@facet/encoder';
import { describeError, type Logger } from '@facet/telemetry';

export interface ModelFoldersOptions {
  readonly database: Database;
  /** Folders of one model each */
  readonly known: readonly string[];
  /** A folder of such folders; it need not be there. */
  readonly shelf: string;
  readonly log: Pick<Logger, 'warn'>;
}

/** Which models lie on this machine, and where. Whatever is found is registered, so that admins can choose it. */
export class ModelFolders {
  readonly #options: ModelFoldersOptions;
  readonly #places = new Map<number, string>();
  /** Folders by the time of their last change: each state is read once. */
  readonly #seen = new Map<string, number>();

  constructor(options: ModelFoldersOptions) {
    this.#options = options;
  }

  /** Where a model version lies; looks again when it is not known yet. */
  async find(modelVersionId: number): Promise<string | undefined> {
    if (!this.#places.has(modelVersionId)) await this.scan();
    return this.#places.get(modelVersionId);
  }

  /** Registers what is new. A folder that is no model is logged once. */
  async scan(): Promise<void> {
    const { known, shelf } = this.#options;
    const names = await readdir(shelf).catch(() => []);
    // What is still being written there begins with a dot.
    const whole = names.filter((name) => !name.startsWith('.'));
    const folders = [...known, ...whole.map((name) => path.join(shelf, name))];
    for (const folder of new Set(folders)) await this.#look(folder);
  }

  async #look(folder: string): Promise<void> {
    const changedMs = (await stat(folder).catch(() => null))?.mtimeMs;
    if (changedMs === undefined || this.#seen.get(folder) === changedMs) return;
    this.#seen.set(folder, changedMs);
    const { database, log } = this.#options;
    try {
      const { info } = await readModelFolder(folder);
      const notes = await readModelNotes(folder);
      this.#places.set(await registerModelVersion(database, info, notes), folder);
    } catch (error) {
      log.warn({ folder, errors: describeError(error) }, 'this folder holds no usable model');
    }
  }
}
