import * as animals from './areas/animals.ts';
import * as apparel from './areas/apparel.ts';
import * as artsAndGifts from './areas/arts-and-gifts.ts';
import * as babyAndToddler from './areas/baby-and-toddler.ts';
import * as bagsAndOffice from './areas/bags-and-office.ts';
import * as cameras from './areas/cameras.ts';
import * as electronics from './areas/electronics.ts';
import * as food from './areas/food.ts';
import * as furniture from './areas/furniture.ts';
import * as hardwareAndVehicles from './areas/hardware-and-vehicles.ts';
import * as healthAndBeauty from './areas/health-and-beauty.ts';
import * as homeAndGarden from './areas/home-and-garden.ts';
import * as mediaAndSoftware from './areas/media-and-software.ts';
import * as sportingGoods from './areas/sporting-goods.ts';
import * as toys from './areas/toys.ts';
import type { Shelf } from './shelf.ts';

/** Every shelf of the made-up shop, by the name that personas use. */
export const shelves = {
  ...animals,
  ...apparel,
  ...artsAndGifts,
  ...babyAndToddler,
  ...bagsAndOffice,
  ...cameras,
  ...electronics,
  ...food,
  ...furniture,
  ...hardwareAndVehicles,
  ...healthAndBeauty,
  ...homeAndGarden,
  ...mediaAndSoftware,
  ...sportingGoods,
  ...toys,
} as const satisfies Record<string, Shelf>;

export type ShelfName = keyof typeof shelves;
