import { parse, validate } from 'graphql';
import { createSchema } from '../graphql/schema.ts';
import { type TestGateway, startTestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(async () => gateway.stop());

const page = async (path: string) =>
  fetch(gateway.url + path, { headers: { accept: 'text/html,application/xhtml+xml' } });

test('a browser gets GraphiQL, and every file of it from this server', async () => {
  const home = await page('/');
  expect(new URL(home.url).pathname).toBe('/graphql');
  const html = await home.text();
  expect(home.headers.get('content-type')).toContain('text/html');
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  const files = addresses.filter((address) => address !== 'data:,');
  expect(files).toHaveLength(6);
  for (const address of files) {
    expect(address).toMatch(/^\/graphiql\//);
    const file = await fetch(gateway.url + address);
    expect([address, file.status]).toEqual([address, 200]);
    expect(file.headers.get('content-type')).toMatch(/javascript|css/);
  }
  expect(home.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(home.headers.get('x-content-type-options')).toBe('nosniff');
});

test("GraphiQL's first query is valid", async () => {
  const script = await (await fetch(`${gateway.url}/graphiql/page.js`)).text();
  const query = /const defaultQuery = `([^`]+)`/.exec(script)?.[1] ?? '';
  expect(validate(createSchema(), parse(query))).toEqual([]);
  expect((await gateway.ask(query)).codes).toEqual([]);
});

test('files outside the page are not served', async () => {
  for (const path of ['/graphiql/page.html', '/graphiql/../package.json', '/graphiql/%2e%2e/x']) {
    expect((await page(path)).status).toBe(404);
  }
});
