import type { Shelf } from '../shelf.ts';

const gardening: Shelf = {
  key: 'gardening',
  area: 'hg',
  category: 'Home & Garden > Lawn & Garden > Gardening',
  searches: {
    en: ['hand trowel', 'raised bed kit', 'pruning shears', 'compost bin', 'garden gloves', 'hose'],
    zh: ['园艺铲子', '种菜箱', '修枝剪', '堆肥桶', '园艺手套', '浇水软管'],
  },
  praise: {
    en: [
      'My tomatoes have never looked this healthy.',
      'It cuts through thick rose stems without any effort.',
      'The wood feels solid and the soil drains well.',
      'It has been out in the rain for weeks and shows no rust.',
    ],
    zh: [
      '番茄长得特别好，邻居都来问。',
      '剪月季粗枝一点都不费劲。',
      '木头很结实，排水也好。',
      '淋了几周的雨也没有生锈。',
    ],
  },
  complaints: {
    en: [
      'The handle came loose after one weekend in the garden.',
      'The blades were blunt out of the box.',
      'It leaks at the tap no matter how tight I screw it.',
    ],
    zh: ['用了一个周末手柄就松了。', '刀口一开始就是钝的。', '接口怎么拧都漏水。'],
  },
  products: [
    ['Hand trowel with ash handle', '白蜡木柄园艺手铲', 'Fernhill', 18.5],
    ['Bypass pruning shears, 20 cm', '修枝剪 20厘米', 'Fernhill', 32],
    ['Raised garden bed kit in cedar', '雪松木种菜箱套装', 'Oakrow', 129],
    ['Rolling compost tumbler, 160 litres', '滚筒堆肥桶 160升', 'Oakrow', 98],
    ['Thorn-proof gardening gloves', '防刺园艺手套', 'Mossy Lane', 14.9],
    ['Expandable garden hose, 30 m', '伸缩浇花水管 30米', 'Brookline', 39],
    ['Soil moisture meter for flower beds', '花坛土壤湿度计', 'Brookline', 12.5],
    ['Galvanised watering can, 9 litres', '镀锌浇水壶 9升', 'Mossy Lane', 27],
  ],
};

const plants: Shelf = {
  key: 'plants',
  area: 'hg',
  category: 'Home & Garden > Plants',
  searches: {
    en: ['tulip bulbs', 'tomato seeds', 'indoor plants easy care', 'rose bush', 'herb seeds'],
    zh: ['郁金香种球', '番茄种子', '好养的绿植', '月季花苗', '薄荷种子'],
  },
  praise: {
    en: [
      'Nearly every seed came up within a week.',
      'The plant arrived green, with damp roots and two new buds.',
      'It flowers and flowers on my balcony.',
    ],
    zh: ['一个星期几乎全部发芽。', '到货时叶子翠绿，还带着两个花苞。', '在阳台上一直开花。'],
  },
  complaints: {
    en: [
      'Half of the bulbs were mouldy.',
      'Only three of forty seeds came up.',
      'The leaves were brown and it died within days.',
    ],
    zh: ['种球一半都发霉了。', '四十粒种子只出了三棵。', '叶子发黄，没几天就死了。'],
  },
  products: [
    ['Tulip bulbs, spring mix of 50', '郁金香种球 春季混色50颗', 'Petalworks', 24],
    ['Heirloom tomato seeds, 6 varieties', '老品种番茄种子 6种', 'Seedfolk', 11.9],
    ['Climbing rose, bare root', '藤本月季裸根苗', 'Petalworks', 21],
    ['Monstera in a 15 cm pot', '龟背竹盆栽 15厘米盆', 'Green Corner', 29],
    ['Kitchen herb growing kit', '厨房香草种植套装', 'Seedfolk', 19.5],
    ['Lavender plants, tray of 6', '薰衣草苗 6株', 'Green Corner', 26],
    ['Wildflower seed mix for bees', '蜜蜂野花混合种子', 'Seedfolk', 8.5],
  ],
};

const outdoorLiving: Shelf = {
  key: 'outdoor-living',
  area: 'hg',
  category: 'Garden & Patio',
  searches: {
    en: ['patio umbrella', 'hammock', 'outdoor string lights', 'bird feeder', 'bird bath'],
    zh: ['庭院遮阳伞', '吊床', '户外串灯', '喂鸟器', '花园装饰'],
  },
  praise: {
    en: ['The terrace is our second living room now.', 'Two finches came on the first morning.'],
    zh: ['露台成了我们的第二个客厅。', '第一天早上就来了两只小鸟。'],
  },
  complaints: {
    en: ['The first gust of wind bent the pole.', 'Half of the lights went out after a shower.'],
    zh: ['第一阵大风就把杆子吹弯了。', '下了一场雨灯就坏了一半。'],
  },
  products: [
    ['Tilting patio umbrella, 2.7 m', '可倾斜庭院遮阳伞 2.7米', 'Sunday Terrace', 85],
    ['Cotton hammock for two', '双人棉质吊床', 'Sunday Terrace', 62],
    ['Solar garden string lights, 20 m', '太阳能庭院串灯 20米', 'Lumenook', 28],
    ['Hanging bird feeder, squirrel-proof', '悬挂式喂鸟器 防松鼠', 'Mossy Lane', 33],
    ['Stone bird bath', '石制鸟浴盆', 'Mossy Lane', 74],
    ['Charcoal kettle grill, 47 cm', '圆形木炭烧烤炉 47厘米', 'Emberly', 139],
  ],
};

const cookware: Shelf = {
  key: 'cookware',
  area: 'hg',
  category: 'Home & Garden > Kitchen & Dining > Cookware & Bakeware',
  searches: {
    en: ['cast iron pan', 'carbon steel wok', 'dutch oven', 'baking tray', 'chef knife'],
    zh: ['铸铁锅', '炒锅', '珐琅锅', '烤盘', '菜刀'],
  },
  praise: {
    en: [
      'Eggs slide off the pan and the heat is even.',
      'The bread comes out with a crust like from the bakery.',
      'It holds its edge for weeks.',
    ],
    zh: [
      '煎蛋不粘，受热很均匀。',
      '烤出来的面包皮跟面包房一样脆。',
      '刀很锋利，用了几周还是很快。',
    ],
  },
  complaints: {
    en: [
      'The coating peeled off within a month.',
      'Food burns in the middle and stays raw at the rim.',
      'The lid does not fit.',
    ],
    zh: ['不到一个月涂层就掉了。', '中间糊了边上还是生的。', '锅盖盖不严。'],
  },
  products: [
    ['Cast iron skillet, 26 cm', '铸铁煎锅 26厘米', 'Hearth & Iron', 45],
    ['Carbon steel wok with wooden handle', '碳钢炒锅 木柄', 'Wei Kitchen', 52],
    ['Enamelled dutch oven, 5 litres', '珐琅铸铁炖锅 5升', 'Hearth & Iron', 119],
    ['Non-stick baking tray, set of 3', '不粘烤盘三件套', 'Crumb', 29],
    ["Chef's knife, 21 cm", '主厨刀 21厘米', 'Wei Kitchen', 78],
    ['Bamboo steamer, two tiers', '竹蒸笼 两层', 'Wei Kitchen', 24],
    ['Stainless steel saucepan, 2 litres', '不锈钢奶锅 2升', 'Crumb', 36],
    ['Sourdough proofing basket', '欧包发酵篮', 'Crumb', 17],
  ],
};

const kitchenAppliances: Shelf = {
  key: 'kitchen-appliances',
  area: 'hg',
  category: '厨房电器',
  searches: {
    en: ['rice cooker', 'stand mixer', 'coffee grinder', 'air fryer', 'electric kettle'],
    zh: ['电饭煲', '厨师机', '磨豆机', '空气炸锅', '电热水壶'],
  },
  praise: {
    en: ['Rice comes out fluffy every time.', 'It kneads a heavy dough without moving an inch.'],
    zh: ['煮出来的米饭粒粒分明。', '揉面很有力，机器一点都不晃。'],
  },
  complaints: {
    en: ['It smells of plastic even after ten washes.', 'The motor gave up in the third week.'],
    zh: ['洗了十遍还有塑料味。', '第三周电机就坏了。'],
  },
  products: [
    ['Induction rice cooker, 1.5 litres', 'IH电饭煲 1.5升', 'Wei Kitchen', 99],
    ['Stand mixer with dough hook', '厨师机 带和面钩', 'Crumb', 249],
    ['Burr coffee grinder', '锥形磨豆机', 'Northbean', 89],
    ['Air fryer, 4 litres', '空气炸锅 4升', 'Hotplate', 79],
    ['Electric kettle with temperature control', '控温电热水壶', 'Hotplate', 54],
    ['Soy milk maker', '豆浆机', 'Wei Kitchen', 68],
  ],
};

const homeDecor: Shelf = {
  key: 'home-decor',
  area: 'hg',
  searches: {
    en: ['linen bedding', 'wool rug', 'floor lamp', 'scented candle', 'cushion covers'],
    zh: ['亚麻四件套', '羊毛地毯', '落地灯', '香薰蜡烛', '抱枕套'],
  },
  praise: {
    en: [
      'It makes the whole room feel warmer.',
      'Soft, heavy and exactly the colour of the picture.',
    ],
    zh: ['整个房间都温馨了。', '又软又厚实，颜色和图片一样。'],
  },
  complaints: {
    en: ['The colour is nothing like the photo.', 'It sheds fluff all over the floor.'],
    zh: ['颜色和照片完全不一样。', '掉毛掉得满地都是。'],
  },
  products: [
    ['Washed linen duvet set', '水洗亚麻床品套装', 'Quiet Room', 145],
    ['Hand-woven wool rug, 160 × 230', '手工羊毛地毯 160×230', 'Quiet Room', 260],
    ['Arched floor lamp', '弧形落地灯', 'Lumenook', 119],
    ['Scented candle, fig and cedar', '香薰蜡烛 无花果雪松', 'Waxwing', 22],
    ['Velvet cushion covers, set of 2', '丝绒抱枕套 2个', 'Quiet Room', 28],
    ['Ceramic vase with matte glaze', '哑光釉陶瓷花瓶', 'Waxwing', 34],
    ['Framed botanical print', '植物装饰画 带框', 'Waxwing', 42],
  ],
};

export const homeAndGardenShelves = {
  gardening,
  plants,
  outdoorLiving,
  cookware,
  kitchenAppliances,
  homeDecor,
} as const;
