// Jest loads this file without its transform, so TypeScript comes in through tsx.
import { tsImport } from 'tsx/esm/api';

export default async function globalSetup() {
  const { setUpTestPostgres } = await tsImport(
    '../../libs/database/src/testing/global-setup.ts',
    import.meta.url,
  );
  globalThis.stopTestPostgres = await setUpTestPostgres();
}
