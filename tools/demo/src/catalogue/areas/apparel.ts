import type { Shelf } from '../shelf.ts';

const runningShoes: Shelf = {
  key: 'running-shoes',
  area: 'aa',
  category: 'Apparel & Accessories > Shoes > Athletic Shoes',
  searches: {
    en: ['running shoes wide', 'trail running shoes', 'marathon shoes', 'racing flats'],
    zh: ['跑步鞋 宽楦', '越野跑鞋', '马拉松跑鞋', '竞速跑鞋'],
  },
  praise: {
    en: [
      'Twenty kilometres on the first day and no blister.',
      'Light, springy, and it grips on wet stone.',
    ],
    zh: ['第一天就跑了二十公里，没有磨脚。', '轻、弹性好，湿石头上也不打滑。'],
  },
  complaints: {
    en: [
      'The sole came off after a hundred kilometres.',
      'Two sizes too small, my toes went numb.',
    ],
    zh: ['跑了一百公里鞋底就开胶了。', '偏小两码，脚趾都麻了。'],
  },
  products: [
    ['Cushioned road running shoes', '缓震公路跑鞋', 'Stride Nine', 119],
    ['Trail running shoes with lugged sole', '防滑越野跑鞋', 'Stride Nine', 129],
    ['Carbon plate marathon shoes', '碳板马拉松跑鞋', 'Velo Run', 189],
    ['Lightweight racing flats', '轻量竞速鞋', 'Velo Run', 99],
    ['Stability running shoes, wide fit', '稳定支撑跑鞋 宽楦', 'Stride Nine', 125],
  ],
};

const womensFashion: Shelf = {
  key: 'womens-fashion',
  area: 'aa',
  searches: {
    en: ['summer midi dress', 'silk blouse', 'cashmere sweater women', 'wide leg trousers'],
    zh: ['夏季连衣裙', '真丝衬衫', '羊绒衫女', '阔腿裤'],
  },
  praise: {
    en: [
      'It falls beautifully and I get compliments each time.',
      'True to size and soft on the skin.',
    ],
    zh: ['垂感很好，每次穿都被夸。', '尺码标准，贴身穿也很软。'],
  },
  complaints: {
    en: ['See-through fabric and crooked seams.', 'It shrank two sizes in the first cold wash.'],
    zh: ['布料透，走线也歪。', '冷水洗一次就缩了两码。'],
  },
  products: [
    ['Floral midi dress with pockets', '碎花中长连衣裙 带口袋', 'Maison Lark', 64],
    ['Silk blouse, ivory', '象牙白真丝衬衫', 'Maison Lark', 98],
    ["Women's cashmere sweater", '女士羊绒衫', 'Northloom', 139],
    ['Wide-leg linen trousers', '亚麻阔腿裤', 'Maison Lark', 58],
    ['Belted wool coat', '系带羊毛大衣', 'Northloom', 210],
    ['Pleated skirt, midi', '百褶中长裙', 'Maison Lark', 49],
    ['Knitted cardigan, oversized', '宽松针织开衫', 'Northloom', 55],
  ],
};

const mensFashion: Shelf = {
  key: 'mens-fashion',
  area: 'aa',
  category: 'Apparel & Accessories > Clothing',
  searches: {
    en: ['mens oxford shirt', 'slim chinos', 'denim jacket', 'merino polo'],
    zh: ['男士牛津纺衬衫', '修身休闲裤', '牛仔外套', '男士polo衫'],
  },
  praise: {
    en: ['Sits well at the shoulders and needs hardly any ironing.', 'Good cloth for the price.'],
    zh: ['肩部很合身，几乎不用熨。', '这个价位布料很好。'],
  },
  complaints: {
    en: ['Buttons fell off in the first week.', 'The colour bled over everything in the wash.'],
    zh: ['第一周扣子就掉了。', '掉色，把别的衣服都染了。'],
  },
  products: [
    ["Men's oxford shirt, light blue", '男士牛津纺衬衫 浅蓝', 'Harbor & Sons', 45],
    ["Men's slim chinos, sand", '男士修身休闲裤 沙色', 'Harbor & Sons', 52],
    ['Denim jacket with lining', '加绒牛仔外套', 'Redline', 86],
    ['Merino wool polo shirt', '美利奴羊毛polo衫', 'Northloom', 69],
    ['Hooded down jacket', '连帽羽绒服', 'Redline', 149],
  ],
};

const jewelry: Shelf = {
  key: 'jewelry',
  area: 'aa',
  category: '首饰礼品',
  searches: {
    en: ['pearl earrings', 'silver necklace for her', 'engraved bracelet', 'leather watch'],
    zh: ['珍珠耳环', '送女友项链', '刻字手链', '皮带手表'],
  },
  praise: {
    en: [
      'She cried when she opened the box.',
      'It catches the light and looks far dearer than it was.',
    ],
    zh: ['她打开盒子都感动哭了。', '很闪，看着比价格贵多了。'],
  },
  complaints: {
    en: ['It turned green within a week.', 'The clasp broke on the first evening.'],
    zh: ['一个星期就发绿了。', '第一天晚上搭扣就断了。'],
  },
  products: [
    ['Freshwater pearl earrings', '淡水珍珠耳环', 'Aurelle', 59],
    ['Sterling silver pendant necklace', '925银吊坠项链', 'Aurelle', 72],
    ['Engraved bangle bracelet', '刻字手镯', 'Aurelle', 65],
    ['Gold-plated hoop earrings', '镀金圈形耳环', 'Tiny Comet', 34],
    ['Slim wrist watch, leather strap', '超薄皮带手表', 'Tiny Comet', 128],
    ['Birthstone ring', '生辰石戒指', 'Aurelle', 84],
  ],
};

export const apparelShelves = { runningShoes, womensFashion, mensFashion, jewelry } as const;
