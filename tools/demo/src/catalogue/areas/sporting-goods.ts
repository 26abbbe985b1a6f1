import type { Shelf } from '../shelf.ts';

const runningGear: Shelf = {
  key: 'running-gear',
  area: 'sg',
  category: 'Sporting Goods > Fitness & General Exercise Equipment',
  searches: {
    en: ['hydration vest', 'foam roller', 'running belt', 'resistance bands', 'stopwatch'],
    zh: ['跑步水袋背心', '泡沫轴', '跑步腰包', '弹力带', '跑步臂包'],
  },
  praise: {
    en: ['Nothing bounces, even downhill.', 'My calves recover a day sooner.'],
    zh: ['下坡跑也不晃。', '小腿恢复快了一天。'],
  },
  complaints: {
    en: ['The tube tastes of rubber and leaks.', 'The band snapped in my face.'],
    zh: ['吸管有橡胶味还漏水。', '弹力带突然断了，打到脸上。'],
  },
  products: [
    ['Running hydration vest, 5 litres', '越野跑水袋背心 5升', 'Velo Run', 79],
    ['Foam roller for muscle recovery', '肌肉放松泡沫轴', 'Corehaus', 25],
    ['Resistance bands, set of 5', '健身弹力带 5条', 'Corehaus', 18],
    ['Reflective running belt', '反光跑步腰包', 'Velo Run', 21],
    ['Adjustable dumbbells, pair', '可调节哑铃一对', 'Corehaus', 189],
    ['Jump rope with counter', '计数跳绳', 'Corehaus', 13],
  ],
};

const yoga: Shelf = {
  key: 'yoga',
  area: 'sg',
  searches: {
    en: ['yoga mat non slip', 'yoga blocks', 'pilates ring', 'meditation cushion'],
    zh: ['防滑瑜伽垫', '瑜伽砖', '普拉提圈', '瑜伽球'],
  },
  praise: {
    en: ['It does not slip even in a hot class.', 'Kind to my knees.'],
    zh: ['出汗也不滑。', '膝盖舒服多了。'],
  },
  complaints: {
    en: ['The smell fills the whole flat.', 'It lost its grip in a month.'],
    zh: ['味道大得满屋子都是。', '一个月就不防滑了。'],
  },
  products: [
    ['Non-slip yoga mat, 6 mm', '防滑瑜伽垫 6毫米', 'Corehaus', 39],
    ['Cork yoga blocks, pair', '软木瑜伽砖一对', 'Corehaus', 22],
    ['Pilates ring, 38 cm', '普拉提圈 38厘米', 'Lotus Loft', 19],
    ['Exercise ball with pump', '瑜伽球 带打气筒', 'Lotus Loft', 24],
    ['Yoga strap and bag set', '瑜伽带收纳袋套装', 'Lotus Loft', 17],
  ],
};

const camping: Shelf = {
  key: 'camping',
  area: 'sg',
  category: 'Camp & Hike',
  searches: {
    en: ['two person tent', 'down sleeping bag', 'camping stove', 'hiking poles', 'headlamp'],
    zh: ['双人帐篷', '羽绒睡袋', '露营炉', '登山杖', '头灯'],
  },
  praise: {
    en: ['A night of storm and not a drop inside.', 'Packs down to the size of a bottle.'],
    zh: ['暴风雨一夜，里面一滴水都没有。', '收起来只有水瓶那么大。'],
  },
  complaints: {
    en: ['The zip jammed on the first night.', 'I froze at ten degrees.'],
    zh: ['第一晚拉链就卡住了。', '十度就冻醒了。'],
  },
  products: [
    ['Two-person trekking tent', '双人徒步帐篷', 'Ridgeway', 219],
    ['Down sleeping bag, -5 °C', '羽绒睡袋 -5℃', 'Ridgeway', 169],
    ['Compact camping gas stove', '便携露营气炉', 'Emberly', 42],
    ['Folding trekking poles', '折叠登山杖', 'Ridgeway', 64],
    ['Rechargeable hiking headlamp', '充电式徒步头灯', 'Ridgeway', 36],
    ['Inflatable camping mattress', '充气露营床垫', 'Ridgeway', 58],
  ],
};

const cycling: Shelf = {
  key: 'cycling',
  area: 'sg',
  searches: {
    en: ['bike helmet', 'gravel bike tyres', 'cycling shorts', 'bike lights', 'bike pump'],
    zh: ['自行车头盔', '公路车轮胎', '骑行裤', '自行车灯', '打气筒'],
  },
  praise: {
    en: ['Three hours in the saddle without pain.', 'Cars see me now, it is really bright.'],
    zh: ['骑三个小时也不疼。', '灯很亮，汽车远远就看见我。'],
  },
  complaints: {
    en: ['Two punctures in the first week.', 'The mount broke on a cobbled street.'],
    zh: ['第一周就爆了两次胎。', '过石板路支架就断了。'],
  },
  products: [
    ['Road bike helmet, ventilated', '公路自行车头盔 透气', 'Spokesmith', 75],
    ['Gravel bike tyres, tubeless, pair', '砾石自行车真空胎一对', 'Spokesmith', 88],
    ['Padded cycling bib shorts', '加垫背带骑行裤', 'Velo Run', 82],
    ['Bicycle light set, USB', '自行车灯套装 USB充电', 'Spokesmith', 35],
    ['Bicycle floor pump with gauge', '自行车立式打气筒 带表', 'Spokesmith', 31],
  ],
};

export const sportingGoodsShelves = { runningGear, yoga, camping, cycling } as const;
