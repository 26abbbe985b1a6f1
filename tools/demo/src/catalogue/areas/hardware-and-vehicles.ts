import type { Shelf } from '../shelf.ts';

const powerTools: Shelf = {
  key: 'power-tools',
  area: 'ha',
  searches: {
    en: ['cordless drill', 'circular saw', 'orbital sander', 'socket set', 'laser level'],
    zh: ['充电电钻', '圆锯', '砂光机', '套筒工具', '激光水平仪'],
  },
  praise: {
    en: ['Drove two hundred screws on one battery.', 'Straight cuts, little dust.'],
    zh: ['一块电池打了两百颗螺丝。', '切得直，灰也少。'],
  },
  complaints: {
    en: ['The chuck wobbles.', 'The battery is flat after ten minutes.'],
    zh: ['夹头晃。', '电池十分钟就没电。'],
  },
  products: [
    ['Cordless drill driver, 18 V', '充电电钻 18V', 'Ironbark', 119],
    ['Circular saw, 190 mm', '手提圆锯 190毫米', 'Ironbark', 98],
    ['Random orbital sander', '偏心砂光机', 'Ironbark', 65],
    ['Socket wrench set, 94 pieces', '套筒扳手套装 94件', 'Torque Bros', 79],
    ['Cross-line laser level', '十字激光水平仪', 'Torque Bros', 55],
    ['Claw hammer, 450 g', '羊角锤 450克', 'Torque Bros', 16],
  ],
};

const renovation: Shelf = {
  key: 'renovation',
  area: 'ha',
  searches: {
    en: ['wood screws assorted', 'kitchen tap', 'interior wall paint', 'door lock', 'silicone'],
    zh: ['木螺丝套装', '厨房水龙头', '内墙漆', '门锁', '玻璃胶'],
  },
  praise: {
    en: ['Fitted in half an hour, not a drop.', 'Covers in one coat.'],
    zh: ['半小时装好，一滴不漏。', '刷一遍就盖住了。'],
  },
  complaints: {
    en: ['Heads strip at once.', 'It drips after a week.'],
    zh: ['螺丝一拧就滑丝。', '一周就漏水。'],
  },
  products: [
    ['Assorted wood screws, 1,200 pieces', '木螺丝套装 1200颗', 'Torque Bros', 23],
    ['Pull-out kitchen tap, brushed steel', '抽拉式厨房水龙头 拉丝', 'Brookline', 88],
    ['Interior wall paint, warm white, 5 litres', '内墙乳胶漆 暖白 5升', 'Plainwall', 46],
    ['Smart door lock', '智能门锁', 'Plainwall', 159],
    ['Silicone sealant, clear', '透明玻璃胶', 'Plainwall', 7],
    ['Laminate flooring, oak, 2 m²', '强化地板 橡木色 2平方米', 'Plainwall', 36],
  ],
};

const carAccessories: Shelf = {
  key: 'car-accessories',
  area: 'vp',
  category: 'Vehicles & Parts',
  searches: {
    en: ['dash cam', 'car floor mats', 'engine oil 5w30', 'tyre inflator', 'wiper blades'],
    zh: ['行车记录仪', '汽车脚垫', '机油5W30', '车载充气泵', '雨刮器'],
  },
  praise: {
    en: ['Reads number plates even at night.', 'A perfect fit in my old hatchback.'],
    zh: ['晚上也能看清车牌。', '老车也能完美贴合。'],
  },
  complaints: {
    en: ['Streaks all over the windscreen.', 'It fell off in the summer heat.'],
    zh: ['刮得满玻璃都是水痕。', '夏天一热就掉下来。'],
  },
  products: [
    ['Dash cam for cars with night vision', '夜视行车记录仪', 'Roadwise', 92],
    ['Rubber car floor mats, set of 4', '汽车橡胶脚垫 4件', 'Roadwise', 49],
    ['Synthetic engine oil 5W-30, 4 litres', '全合成机油 5W-30 4升', 'Motorwell', 38],
    ['Portable tyre inflator', '便携车载充气泵', 'Roadwise', 45],
    ['Windscreen wiper blades, pair', '汽车雨刮器一对', 'Motorwell', 24],
    ['Child car seat cover protector', '汽车座椅保护垫', 'Roadwise', 27],
  ],
};

export const hardwareAndVehiclesShelves = { powerTools, renovation, carAccessories } as const;
