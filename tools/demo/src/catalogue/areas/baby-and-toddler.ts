import type { Shelf } from '../shelf.ts';

const diapering: Shelf = {
  key: 'diapering',
  area: 'bt',
  category: 'Baby & Toddler > Diapering',
  searches: {
    en: ['newborn diapers', 'sensitive baby wipes', 'changing mat', 'diaper cream'],
    zh: ['新生儿纸尿裤', '婴儿湿巾', '隔尿垫', '护臀膏'],
  },
  praise: {
    en: ['Dry through the whole night, no leaks.', "No more rash on our daughter's skin."],
    zh: ['一整夜都干爽，不漏。', '宝宝再也没有红屁股。'],
  },
  complaints: {
    en: ['They leak at the legs every night.', 'The wipes tear before they are out of the pack.'],
    zh: ['每晚都侧漏。', '湿巾一抽就破。'],
  },
  products: [
    ['Newborn diapers size 1, pack of 84', '新生儿纸尿裤 NB码84片', 'Little Otter', 27.5],
    ['Overnight diapers size 3, pack of 66', '夜用纸尿裤 M码66片', 'Little Otter', 31],
    ['Fragrance-free baby wipes, 12 packs', '无香婴儿湿巾 12包', 'Pudding', 22],
    ['Padded changing mat', '加厚尿布垫', 'Pudding', 29],
    ['Zinc diaper cream, 100 ml', '氧化锌护臀膏 100毫升', 'Little Otter', 11],
    ['Odour-sealing diaper pail', '防臭尿布桶', 'Pudding', 48],
  ],
};

const feeding: Shelf = {
  key: 'feeding',
  area: 'bt',
  searches: {
    en: ['anti-colic baby bottle', 'breast pump', 'baby bottle steriliser', 'weaning spoons'],
    zh: ['防胀气奶瓶', '吸奶器', '奶瓶消毒器', '辅食勺'],
  },
  praise: {
    en: [
      'He drinks without swallowing air and sleeps better.',
      'Easy to hold with one hand at 3 am.',
    ],
    zh: ['宝宝喝奶不呛，也不胀气了。', '半夜单手操作也很方便。'],
  },
  complaints: {
    en: ['The teat collapses and the baby gets angry.', 'It is so loud that it wakes the baby.'],
    zh: ['奶嘴老是瘪，宝宝很烦躁。', '声音太大，把宝宝吵醒了。'],
  },
  products: [
    ['Anti-colic baby bottles, set of 4', '防胀气婴儿奶瓶 4只装', 'Moonmilk', 34],
    ['Electric breast pump, double', '双边电动吸奶器', 'Moonmilk', 139],
    ['Baby bottle steam steriliser', '奶瓶蒸汽消毒器', 'Moonmilk', 64],
    ['Silicone weaning spoons', '婴儿硅胶辅食勺', 'Pudding', 12],
    ['Baby high chair with tray', '婴儿餐椅 带托盘', 'Little Otter', 118],
    ['Cotton bibs for babies, pack of 10', '婴儿纯棉口水巾 10条', 'Pudding', 18],
  ],
};

const babyGear: Shelf = {
  key: 'baby-gear',
  area: 'bt',
  category: '母婴用品',
  searches: {
    en: ['lightweight stroller', 'baby carrier', 'swaddle blanket', 'baby monitor', 'baby rattle'],
    zh: ['轻便婴儿车', '婴儿背带', '襁褓', '婴儿监视器', '摇铃玩具'],
  },
  praise: {
    en: ['Folds with one hand while I hold the baby.', 'She falls asleep in it within minutes.'],
    zh: ['抱着宝宝单手就能收车。', '宝宝放进去几分钟就睡着了。'],
  },
  complaints: {
    en: ['The wheels squeak and the brake slips.', 'The straps cut into my shoulders.'],
    zh: ['轮子吱吱响，刹车也不灵。', '背带勒得肩膀疼。'],
  },
  products: [
    ['Lightweight stroller, folds with one hand', '轻便婴儿推车 单手收车', 'Rollabout', 229],
    ['Ergonomic baby carrier', '人体工学婴儿背带', 'Rollabout', 95],
    ['Muslin swaddle blankets, set of 3', '纱布襁褓巾 3条', 'Pudding', 32],
    ['Video baby monitor', '婴儿视频监护器', 'Moonmilk', 129],
    ['Wooden baby rattle and teether', '木制婴儿摇铃牙胶', 'Little Otter', 15],
    ['Baby bath tub with support', '婴儿浴盆 带浴架', 'Little Otter', 38],
    ['Baby play gym with arches', '婴儿健身架', 'Little Otter', 69],
  ],
};

export const babyAndToddlerShelves = { diapering, feeding, babyGear } as const;
