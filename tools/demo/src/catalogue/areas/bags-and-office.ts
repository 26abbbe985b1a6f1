import type { Shelf } from '../shelf.ts';

const luggage: Shelf = {
  key: 'luggage',
  area: 'lb',
  category: 'Luggage & Bags > Suitcases',
  searches: {
    en: ['carry-on suitcase', 'hard shell suitcase large', 'cabin trolley', 'kids suitcase'],
    zh: ['登机箱', '大号硬壳行李箱', '拉杆箱', '儿童行李箱'],
  },
  praise: {
    en: ['Five flights and not a scratch.', 'It rolls like on rails.'],
    zh: ['飞了五次一点划痕都没有。', '轮子特别顺滑。'],
  },
  complaints: {
    en: ['A wheel broke at the first airport.', 'The zip burst on the belt.'],
    zh: ['第一次到机场轮子就断了。', '拉链在传送带上就爆了。'],
  },
  products: [
    ['Carry-on suitcase, 38 litres', '登机箱 38升', 'Farway', 139],
    ['Hard-shell suitcase, 95 litres', '硬壳行李箱 95升', 'Farway', 199],
    ['Soft cabin trolley with laptop sleeve', '商务拉杆箱 带电脑夹层', 'Kitebag', 115],
    ['Kids ride-on suitcase', '儿童可骑行李箱', 'Kitebag', 59],
  ],
};

const bags: Shelf = {
  key: 'bags',
  area: 'lb',
  searches: {
    en: ['waterproof backpack', 'packing cubes', 'canvas tote', 'toiletry bag', 'duffel bag'],
    zh: ['防水双肩包', '旅行收纳袋', '帆布托特包', '洗漱包', '旅行袋'],
  },
  praise: {
    en: ['Holds two weeks of clothes.', 'Bone dry after an hour of rain.'],
    zh: ['能装两周的衣服。', '淋了一小时雨里面还是干的。'],
  },
  complaints: {
    en: ['The strap tore off in a week.', 'Far smaller than it looks.'],
    zh: ['一周背带就断了。', '比图片小太多。'],
  },
  products: [
    ['Waterproof roll-top backpack', '防水卷口双肩包', 'Kitebag', 78],
    ['Packing cubes for suitcases, set of 6', '行李箱收纳袋 6件套', 'Farway', 27],
    ['Canvas tote bag with zip', '帆布托特包 带拉链', 'Kitebag', 32],
    ['Hanging toiletry bag', '可挂式洗漱包', 'Farway', 24],
    ['Weekend duffel bag', '周末旅行袋', 'Kitebag', 69],
  ],
};

const stationery: Shelf = {
  key: 'stationery',
  area: 'os',
  category: 'Desk & Study',
  searches: {
    en: ['dotted notebook', 'fountain pen', 'highlighters pastel', 'desk organiser', 'planner'],
    zh: ['点阵笔记本', '钢笔', '荧光笔', '桌面收纳', '手账本'],
  },
  praise: {
    en: ['No bleed-through even with wet ink.', 'It writes the moment it touches the paper.'],
    zh: ['墨水再湿也不洇。', '下笔就出墨，很顺。'],
  },
  complaints: {
    en: ['The pages come loose.', 'Dry after three pages.'],
    zh: ['页面脱落。', '写了三页就没墨了。'],
  },
  products: [
    ['Dotted notebook, A5, hard cover', 'A5点阵笔记本 硬壳', 'Inkwell', 17],
    ['Fountain pen, fine nib', '钢笔 细尖', 'Inkwell', 39],
    ['Pastel highlighter pens, 12 colours', '马卡龙荧光笔 12色', 'Scribble', 11],
    ['Bamboo desk organiser', '竹制桌面文具收纳', 'Scribble', 26],
    ['Weekly planner, undated', '周计划本 不限年份', 'Inkwell', 14],
    ['Sticky notes, 24 pads', '便利贴 24本', 'Scribble', 9],
  ],
};

const officeEquipment: Shelf = {
  key: 'office-equipment',
  area: 'os',
  searches: {
    en: ['paper shredder', 'laminator', 'scientific calculator', 'file box', 'label maker'],
    zh: ['碎纸机', '塑封机', '科学计算器', '文件收纳盒', '标签打印机'],
  },
  praise: {
    en: ['Does its work quietly.', 'Everything is labelled and I find things again.'],
    zh: ['安静又好用。', '贴好标签，东西都找得到了。'],
  },
  complaints: {
    en: ['Jams on every second sheet.', 'Buttons stick.'],
    zh: ['每两张就卡纸。', '按键会卡住。'],
  },
  products: [
    ['Cross-cut paper shredder', '办公碎纸机', 'Papertrail', 72],
    ['A4 document laminator', 'A4文件塑封机', 'Papertrail', 38],
    ['Scientific calculator', '科学计算器', 'Scribble', 21],
    ['Hanging file box', '挂式文件收纳盒', 'Scribble', 19],
    ['Handheld label maker', '手持标签打印机', 'Papertrail', 44],
  ],
};

export const bagsAndOfficeShelves = { luggage, bags, stationery, officeEquipment } as const;
