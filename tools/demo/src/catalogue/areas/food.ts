import type { Shelf } from '../shelf.ts';

const teaAndCoffee: Shelf = {
  key: 'tea-and-coffee',
  area: 'fb',
  category: 'Food, Beverages & Tobacco > Beverages',
  searches: {
    en: ['loose leaf oolong', 'ethiopian coffee beans', 'pu erh tea cake', 'jasmine tea'],
    zh: ['散装乌龙茶', '埃塞俄比亚咖啡豆', '普洱茶饼', '茉莉花茶'],
  },
  praise: {
    en: ['Flowery and clean, good for six infusions.', 'Roasted three days before it reached me.'],
    zh: ['花香清雅，能泡六道。', '收到时烘焙才三天。'],
  },
  complaints: {
    en: ['Stale, dusty and bitter.', 'The bag was open and all the aroma gone.'],
    zh: ['又陈又碎，很苦。', '袋子漏气，香味都没了。'],
  },
  products: [
    ['Loose leaf oolong tea, 150 g', '铁观音乌龙茶 150克', 'Cloud Terrace', 24],
    ['Aged pu-erh tea cake, 357 g', '陈年普洱茶饼 357克', 'Cloud Terrace', 58],
    ['Jasmine green tea, 200 g', '茉莉花茶 200克', 'Cloud Terrace', 18],
    ['Ethiopian coffee beans, light roast, 1 kg', '埃塞俄比亚浅烘咖啡豆 1公斤', 'Northbean', 29],
    ['Espresso blend coffee beans, 1 kg', '意式拼配咖啡豆 1公斤', 'Northbean', 23],
    ['Earl grey tea, 80 bags', '伯爵红茶 80包', 'Cloud Terrace', 9.5],
    ['Longjing spring green tea, 100 g', '明前龙井绿茶 100克', 'Cloud Terrace', 46],
  ],
};

const pantry: Shelf = {
  key: 'pantry',
  area: 'fb',
  searches: {
    en: ['bread flour', 'sichuan peppercorns', 'olive oil extra virgin', 'miso paste', 'vanilla'],
    zh: ['高筋面粉', '四川花椒', '特级初榨橄榄油', '郫县豆瓣酱', '五常大米'],
  },
  praise: {
    en: ['My sauces taste like in a restaurant now.', 'The dough rises like never before.'],
    zh: ['做出来的菜跟饭店一样香。', '面团发得特别好。'],
  },
  complaints: {
    en: ['Weevils in the bag.', 'It tastes rancid and the date was nearly over.'],
    zh: ['袋子里有虫。', '有哈喇味，而且快过期了。'],
  },
  products: [
    ['Strong bread flour, 5 kg', '高筋面包粉 5公斤', 'Millrace', 14],
    ['Whole sichuan peppercorns, 100 g', '四川大红袍花椒 100克', 'Redpot', 8.9],
    ['Extra virgin olive oil, 1 litre', '特级初榨橄榄油 1升', 'Millrace', 21],
    ['Broad bean chilli paste, 500 g', '红油豆瓣酱 500克', 'Redpot', 7.5],
    ['Northeast pearl rice, 5 kg', '东北珍珠米 5公斤', 'Redpot', 17],
    ['Vanilla extract, 120 ml', '香草精 120毫升', 'Millrace', 13],
    ['Smoked paprika, 200 g', '烟熏红椒粉 200克', 'Millrace', 6.5],
  ],
};

const snacks: Shelf = {
  key: 'snacks',
  area: 'fb',
  category: '零食',
  searches: {
    en: ['dark chocolate', 'mixed nuts', 'seaweed snacks', 'mooncakes gift box'],
    zh: ['黑巧克力', '每日坚果', '海苔', '月饼礼盒'],
  },
  praise: {
    en: ['Gone in one evening.', 'Crisp, not too sweet, the whole office asked for more.'],
    zh: ['一个晚上就吃光了。', '很脆，不太甜，同事都来要。'],
  },
  complaints: {
    en: ['Melted into one lump.', 'Half of the box was crumbs.'],
    zh: ['化成了一坨。', '半盒都是碎的。'],
  },
  products: [
    ['Dark chocolate bars, 70 %, 10 pieces', '70%黑巧克力 10块', 'Cocoa Lane', 26],
    ['Roasted mixed nuts, 1 kg', '混合烤坚果 1公斤', 'Cocoa Lane', 22],
    ['Crispy seaweed snacks, 20 packs', '香脆海苔 20包', 'Tide & Salt', 15],
    ['Mooncake gift box, lotus paste', '莲蓉月饼礼盒', 'Redpot', 39],
    ['Dried mango slices, 500 g', '芒果干 500克', 'Tide & Salt', 12],
    ['Spicy rice crackers', '香辣锅巴', 'Redpot', 6],
  ],
};

export const foodShelves = { teaAndCoffee, pantry, snacks } as const;
