import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom } from '../people/draw.ts';

/** What the made-up shops sell, by a name that the taxonomy knows. */
const shelves: Readonly<Record<string, readonly string[]>> = {
  'Toys & Games': [
    'wooden train set',
    'jigsaw puzzle',
    'plush bear',
    'board game for four',
    'kite',
  ],
  'Pet Supplies': [
    'cat litter',
    'dog leash',
    'bird cage',
    'chew bone for puppies',
    'aquarium filter',
  ],
  'Gift Cards': [
    'gift card for a birthday',
    'gift card, 50 euros',
    'gift voucher',
    'card with a bow',
    'e-gift card',
  ],
  Computers: [
    'laptop, 14 inch',
    'desktop computer',
    'tablet with a pen',
    'gaming notebook',
    'mini PC',
  ],
};
const names = Object.keys(shelves);
const sizes = ['small', 'medium', 'large', 'extra large', 'mini', 'giant', 'new', 'classic'];
const dayMs = 86_400_000;
const startMs = Date.UTC(2025, 0, 1);

/** Everybody prefers one shelf, one thing of it above all, and turns to another shelf half-way. */
function* purchases(people: number): Generator<object> {
  const random = createRandom(11);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  for (let person = 0; person < people; person += 1) {
    const [old, now] = [pick(names), pick(names)];
    const liked = new Map(names.map((shelf) => [shelf, pick(shelves[shelf] ?? [])]));
    for (let day = 0; day < 20; day += 1) {
      const shelf = random() < 0.2 ? pick(names) : day < 10 ? old : now;
      const thing = random() < 0.7 ? liked.get(shelf) : pick(shelves[shelf] ?? []);
      const name = `${pick(sizes)} ${thing}`;
      yield {
        type: 'track',
        userId: `buyer-${person}`,
        event: 'Order Completed',
        timestamp: new Date(startMs + day * 20 * dayMs).toISOString(),
        properties: { products: [{ name, category: shelf }] },
      };
    }
  }
}

/** A data folder with one shop of Segment events. */
export async function writeMadeUpShop(dir: string, people: number): Promise<void> {
  const folder = join(dir, 'users', 'events');
  await mkdir(folder, { recursive: true });
  const lines = [...purchases(people)].map((event) => JSON.stringify(event));
  await writeFile(join(folder, 'made-up.jsonl'), `${lines.join('\n')}\n`);
}
