import { z } from 'zod';
import { CommandFailure } from '../../command-failure.ts';
import { digestOf, type Digest } from './digest.ts';
import type { Hub, HubAnswer } from './hub.ts';

/** One file of a model on a hub. */
export interface HubFile {
  readonly name: string;
  /** null where the hub does not say */
  readonly bytes: number | null;
  readonly digest: Digest | null;
}

const revisionSchema = z.object({
  sha: z.string().regex(/^[0-9a-f]{7,64}$/),
  siblings: z.array(z.object({ rfilename: z.string() })),
});

const treeSchema = z.array(
  z.object({
    path: z.string(),
    size: z.int().nonnegative(),
    oid: z.string().optional(),
    lfs: z.object({ oid: z.string(), size: z.int().nonnegative().optional() }).optional(),
  }),
);

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A model on a hub at one commit: a revision that moves meanwhile does not mix two of them. */
export class HubModel {
  readonly commit: string;
  readonly #hub: Hub;
  readonly #id: string;
  readonly #names: ReadonlySet<string>;
  readonly #known: ReadonlyMap<string, HubFile>;

  private constructor(
    hub: Hub,
    id: string,
    { sha, siblings }: z.infer<typeof revisionSchema>,
    known: ReadonlyMap<string, HubFile>,
  ) {
    this.#hub = hub;
    this.#id = id;
    this.commit = sha;
    this.#names = new Set(siblings.map(({ rfilename }) => rfilename));
    this.#known = known;
  }

  static async find(hub: Hub, id: string, revision: string): Promise<HubModel> {
    const said = await hub.json(`api/models/${id}/revision/${encodeURIComponent(revision)}`);
    const parsed = revisionSchema.safeParse(said);
    if (!parsed.success) {
      throw new CommandFailure(`${hub.host} does not say which files ${id} has.`);
    }
    return new HubModel(hub, id, parsed.data, await readTree(hub, id, parsed.data.sha));
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Size and digest: from the listing, else from what the hub says of the file itself. */
  async describe(name: string): Promise<HubFile> {
    const known = this.#known.get(name);
    if (known) return known;
    const { etag, bytes } = await this.ask(name, { method: 'HEAD' });
    return { name, bytes, digest: digestOf(etag) };
  }

  ask(name: string, wish: Parameters<Hub['ask']>[1]): Promise<HubAnswer> {
    // Compressed, neither sizes nor ranges would be those of the file.
    const headers = { 'accept-encoding': 'identity', ...wish?.headers };
    const path = `${this.#id}/resolve/${this.commit}/${encodePath(name)}`;
    return this.#hub.ask(path, { ...wish, headers });
  }
}

/** Empty for hubs that do not list so. */
async function readTree(
  hub: Hub,
  id: string,
  commit: string,
): Promise<ReadonlyMap<string, HubFile>> {
  const path = `api/models/${id}/tree/${commit}?recursive=true`;
  const said = await hub.json(path).catch((error: unknown) => {
    if (error instanceof CommandFailure) return [];
    throw error;
  });
  const parsed = treeSchema.safeParse(said);
  const files = (parsed.data ?? []).map(({ path: name, size, oid, lfs }) => ({
    name,
    bytes: lfs?.size ?? size,
    digest: digestOf(lfs?.oid ?? oid ?? null),
  }));
  return new Map(files.map((file) => [file.name, file]));
}
