import type { Shelf } from '../shelf.ts';

const skincare: Shelf = {
  key: 'skincare',
  area: 'hb',
  category: 'Health & Beauty > Personal Care > Cosmetics',
  searches: {
    en: ['vitamin c serum', 'sunscreen spf 50', 'hydrating sheet mask', 'retinol night cream'],
    zh: ['维C精华', '防晒霜', '补水面膜', '视黄醇晚霜'],
  },
  praise: {
    en: ['My skin glows and the dry patches are gone.', 'No white cast, no stickiness.'],
    zh: ['皮肤透亮，干皮都没了。', '不泛白，也不黏。'],
  },
  complaints: {
    en: ['I broke out after two days.', 'It burns and the smell is unbearable.'],
    zh: ['用了两天就长痘。', '刺痛，味道也受不了。'],
  },
  products: [
    ['Vitamin C face serum, 30 ml', '维C精华液 30毫升', 'Dew Theory', 36],
    ['Mineral sunscreen SPF 50', '物理防晒霜 SPF50', 'Dew Theory', 28],
    ['Hydrating sheet masks, 10 pieces', '补水面膜 10片', 'Jade Petal', 19],
    ['Retinol night cream', '视黄醇晚霜', 'Dew Theory', 44],
    ['Rice water toner, 200 ml', '米水爽肤水 200毫升', 'Jade Petal', 23],
    ['Gentle foaming cleanser', '温和泡沫洁面乳', 'Jade Petal', 16],
    ['Matte lipstick, brick red', '哑光口红 砖红色', 'Jade Petal', 21],
  ],
};

const personalCare: Shelf = {
  key: 'personal-care',
  area: 'hb',
  searches: {
    en: ['argan shampoo', 'electric toothbrush', 'beard trimmer', 'hair dryer', 'hand cream'],
    zh: ['摩洛哥坚果油洗发水', '电动牙刷', '剃须刀', '吹风机', '护手霜'],
  },
  praise: {
    en: ['My dentist noticed the difference.', 'Hair feels like after the salon.'],
    zh: ['牙医都说牙齿变好了。', '头发像刚从理发店出来。'],
  },
  complaints: {
    en: ['It pulls every hair.', 'The scalp itches after each wash.'],
    zh: ['夹胡子，很疼。', '洗完头皮就痒。'],
  },
  products: [
    ['Sonic electric toothbrush', '声波电动牙刷', 'Brightwell', 69],
    ['Argan oil shampoo, 500 ml', '坚果油洗发水 500毫升', 'Jade Petal', 17],
    ['Beard trimmer with guide combs', '胡须修剪器 带限位梳', 'Brightwell', 48],
    ['Ionic hair dryer', '负离子吹风机', 'Brightwell', 85],
    ['Shea butter hand cream, 3 tubes', '乳木果护手霜 3支', 'Jade Petal', 14],
  ],
};

const nutrition: Shelf = {
  key: 'nutrition',
  area: 'hb',
  category: 'Sports Nutrition & Vitamins',
  searches: {
    en: ['whey protein vanilla', 'electrolyte tablets', 'vitamin d3', 'magnesium'],
    zh: ['乳清蛋白粉', '电解质泡腾片', '维生素D3', '镁片'],
  },
  praise: {
    en: ['No cramps on the long run any more.', 'Mixes without lumps and tastes fine.'],
    zh: ['长跑再也不抽筋了。', '不结块，味道也不错。'],
  },
  complaints: {
    en: ['It gave me stomach ache.', 'Chalky and far too sweet.'],
    zh: ['喝了肚子疼。', '有粉笔味，还太甜。'],
  },
  products: [
    ['Whey protein powder, vanilla, 1 kg', '乳清蛋白粉 香草味 1公斤', 'Fuelgood', 42],
    ['Electrolyte tablets, 40 pieces', '电解质泡腾片 40片', 'Fuelgood', 18],
    ['Vitamin D3 drops', '维生素D3滴剂', 'Brightwell', 12],
    ['Magnesium capsules, 120 pieces', '镁胶囊 120粒', 'Brightwell', 16],
    ['Knee support brace', '运动护膝', 'Fuelgood', 24],
  ],
};

export const healthAndBeautyShelves = { skincare, personalCare, nutrition } as const;
