import { execFile } from 'node:child_process';
import { chown, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { FacetError } from '@facet/errors';

const run = promisify(execFile);

/** The ordinary account that PostgreSQL runs under when we are root; it refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const accountName = 'postgres';

async function lookUp(): Promise<Account> {
  const [uid, gid] = await Promise.all([
    run('id', ['-u', accountName]),
    run('id', ['-g', accountName]),
  ]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Null for an ordinary user, who runs PostgreSQL as themselves; else the account, made where missing. */
export async function findAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  try {
    return await lookUp();
  } catch {
    await createAccount();
    return lookUp();
  }
}

async function createAccount(): Promise<void> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', accountName]);
  } catch (cause) {
    const message = `PostgreSQL does not run as root, and the user "${accountName}" could not be made: start Facet as an ordinary user.`;
    throw new FacetError('CONFIG_INVALID', message, { cause });
  }
}

export async function giveTo(account: Account | null, directory: string): Promise<void> {
  if (account !== null) await chown(directory, account.uid, account.gid);
}

/** Whether every folder above `target` may be entered by the account. */
async function canReach(account: Account, target: string): Promise<boolean> {
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const enter = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** What lets a process past folders that it may not enter, the weaker one first (containers often lack it). */
const passages = [
  { name: 'dac_read_search', bit: 2n },
  { name: 'dac_override', bit: 1n },
] as const;

/** @throws FacetError CONFIG_INVALID where we hold neither and so can hand on neither */
async function findPassage(needed: readonly string[]): Promise<string> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const held = BigInt(`0x${/^CapPrm:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  const passage = passages.find(({ bit }) => ((held >> bit) & 1n) === 1n);
  if (passage !== undefined) return passage.name;
  const message = `PostgreSQL does not run as root, and the user "${accountName}" may not enter ${needed.join(' and ')}: start Facet as an ordinary user, or from a folder that everybody may enter.`;
  throw new FacetError('CONFIG_INVALID', message);
}

/**
 * The command as the account runs it. Below a folder that only root may enter (a checkout in
 * /root), the account additionally gets the one capability that lets it pass; the secure bit keeps
 * it for access(2), by which PostgreSQL finds its own programs.
 */
export async function asAccount(
  account: Account | null,
  file: string,
  args: readonly string[],
  needed: readonly string[],
): Promise<Command> {
  if (account === null) return { file, args };
  const reachable = await Promise.all(needed.map((target) => canReach(account, target)));
  if (reachable.every(Boolean)) return { file, args, ...account };
  const passage = await findPassage(needed);
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  const capabilities = [`--inh-caps=+${passage}`, `--ambient-caps=+${passage}`];
  const bits = '--securebits=+no_setuid_fixup';
  return { file: 'setpriv', args: [bits, ...identity, ...capabilities, '--', file, ...args] };
}
