import { animalsShelves } from './areas/animals.ts';
import { apparelShelves } from './areas/apparel.ts';
import { artsAndGiftsShelves } from './areas/arts-and-gifts.ts';
import { babyAndToddlerShelves } from './areas/baby-and-toddler.ts';
import { bagsAndOfficeShelves } from './areas/bags-and-office.ts';
import { camerasShelves } from './areas/cameras.ts';
import { electronicsShelves } from './areas/electronics.ts';
import { foodShelves } from './areas/food.ts';
import { furnitureShelves } from './areas/furniture.ts';
import { hardwareAndVehiclesShelves } from './areas/hardware-and-vehicles.ts';
import { healthAndBeautyShelves } from './areas/health-and-beauty.ts';
import { homeAndGardenShelves } from './areas/home-and-garden.ts';
import { mediaAndSoftwareShelves } from './areas/media-and-software.ts';
import { sportingGoodsShelves } from './areas/sporting-goods.ts';
import { toysShelves } from './areas/toys.ts';
import type { Shelf } from './shelf.ts';

/** Every shelf of the made-up shop, by the name that personas use. */
export const shelves = {
  ...animalsShelves,
  ...apparelShelves,
  ...artsAndGiftsShelves,
  ...babyAndToddlerShelves,
  ...bagsAndOfficeShelves,
  ...camerasShelves,
  ...electronicsShelves,
  ...foodShelves,
  ...furnitureShelves,
  ...hardwareAndVehiclesShelves,
  ...healthAndBeautyShelves,
  ...homeAndGardenShelves,
  ...mediaAndSoftwareShelves,
  ...sportingGoodsShelves,
  ...toysShelves,
} as const satisfies Record<string, Shelf>;

export type ShelfName = keyof typeof shelves;
