import type { Shelf } from '../shelf.ts';

const catFood: Shelf = {
  key: 'cat-food',
  area: 'ap',
  category: 'Animals & Pet Supplies > Pet Supplies > Cat Supplies',
  searches: {
    en: ['grain free cat food', 'kitten wet food', 'clumping cat litter', 'cat treats'],
    zh: ['无谷猫粮', '幼猫罐头', '豆腐猫砂', '猫条'],
  },
  praise: {
    en: [
      'My picky old cat licks the bowl clean.',
      'Her fur is shiny again.',
      'It clumps well, no smell.',
    ],
    zh: ['挑食的老猫都吃得干干净净。', '毛色又亮了。', '结团好，也不臭。'],
  },
  complaints: {
    en: ['Both cats refuse to touch it.', 'It gave him an upset stomach.', 'Dust everywhere.'],
    zh: ['两只猫都不肯吃。', '吃了就拉肚子。', '粉尘太大了。'],
  },
  products: [
    ['Grain-free dry cat food, salmon, 4 kg', '无谷猫粮 三文鱼味 4公斤', 'Whiskerly', 38],
    ['Kitten wet food in jelly, 24 pouches', '幼猫果冻湿粮 24包', 'Whiskerly', 26],
    ['Clumping tofu cat litter, 6 litres', '豆腐猫砂 6升', 'Cleanpaw', 15],
    ['Freeze-dried chicken cat treats', '冻干鸡肉猫零食', 'Whiskerly', 12.5],
    ['Covered cat litter box', '封闭式猫砂盆', 'Cleanpaw', 45],
    ['Cat hairball paste', '猫咪化毛膏', 'Cleanpaw', 9.9],
  ],
};

const catToys: Shelf = {
  key: 'cat-toys',
  area: 'ap',
  searches: {
    en: ['cat tree', 'feather wand', 'cat scratching post', 'cat water fountain'],
    zh: ['猫爬架', '逗猫棒', '猫抓板', '猫咪饮水机'],
  },
  praise: {
    en: ['The cat sleeps on the top platform all day.', 'Finally the sofa is left in peace.'],
    zh: ['猫整天睡在最上面一层。', '沙发终于不被抓了。'],
  },
  complaints: {
    en: ['It tips over when the cat jumps.', 'The feather was gone in five minutes.'],
    zh: ['猫一跳就倒。', '羽毛五分钟就掉光了。'],
  },
  products: [
    ['Cat tree with hammock, 140 cm', '猫爬架带吊床 140厘米', 'Tall Tails', 89],
    ['Feather wand cat toy', '羽毛逗猫棒', 'Tall Tails', 8.5],
    ['Sisal scratching post for cats', '剑麻猫抓柱', 'Tall Tails', 35],
    ['Cat water fountain, 2 litres', '猫咪自动饮水机 2升', 'Cleanpaw', 42],
    ['Catnip mice, pack of 6', '猫薄荷老鼠玩具 6只', 'Tall Tails', 11],
  ],
};

const dogSupplies: Shelf = {
  key: 'dog-supplies',
  area: 'ap',
  category: 'Dog Corner',
  searches: {
    en: ['dog harness no pull', 'large dog bed', 'puppy food', 'dental chews', 'dog ball'],
    zh: ['防爆冲狗胸背', '大型犬狗窝', '幼犬粮', '洁齿骨', '狗玩具球'],
  },
  praise: {
    en: ['No more pulling on our walks.', 'The dog carries it around all day.'],
    zh: ['遛狗再也不爆冲了。', '狗狗整天叼着它。'],
  },
  complaints: {
    en: [
      'Chewed to pieces in an afternoon.',
      'He scratches himself since we changed to this food.',
    ],
    zh: ['一个下午就咬烂了。', '换了这个粮以后一直挠痒。'],
  },
  products: [
    ['No-pull dog harness, reflective', '防爆冲狗胸背 反光', 'Good Boy Co', 33],
    ['Orthopaedic dog bed, large', '大型犬记忆棉狗窝', 'Good Boy Co', 88],
    ['Puppy dry food with lamb, 10 kg', '幼犬羊肉粮 10公斤', 'Barkwell', 52],
    ['Dental chews for dogs, 28 pieces', '狗狗洁齿骨 28支', 'Barkwell', 19],
    ['Rubber fetch ball for dogs', '狗狗橡胶弹力球', 'Good Boy Co', 9],
    ['Retractable dog leash, 5 m', '伸缩狗绳 5米', 'Good Boy Co', 24],
    ['Dog shampoo with oatmeal', '燕麦宠物狗沐浴露', 'Barkwell', 13],
  ],
};

export const animalsShelves = { catFood, catToys, dogSupplies } as const;
