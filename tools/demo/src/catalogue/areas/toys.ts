import type { Shelf } from '../shelf.ts';

const toys: Shelf = {
  key: 'toys',
  area: 'tg',
  category: 'Toys & Games > Toys',
  searches: {
    en: ['building blocks', 'wooden train set', 'plush rabbit', 'remote control car', 'doll house'],
    zh: ['积木', '木制小火车', '兔子毛绒玩具', '遥控车', '娃娃屋'],
  },
  praise: {
    en: ['The kids have played with nothing else since.', 'Sturdy pieces, no sharp edges.'],
    zh: ['孩子拿到后别的都不玩了。', '很结实，没有毛刺。'],
  },
  complaints: {
    en: ['Broken on Christmas morning.', 'Pieces are missing and the paint comes off.'],
    zh: ['刚拆开就坏了。', '少零件，还掉漆。'],
  },
  products: [
    ['Building blocks, 500 pieces', '积木 500块', 'Tumble & Co', 39],
    ['Wooden train set with bridge', '木制小火车套装 带桥', 'Tumble & Co', 46],
    ['Plush rabbit toy, 35 cm', '兔子毛绒玩具 35厘米', 'Softhill', 23],
    ['Remote control off-road car', '遥控越野车玩具', 'Zoomkit', 52],
    ['Doll house with furniture', '娃娃屋 带家具', 'Softhill', 85],
    ['Kids science experiment kit', '儿童科学实验套装', 'Zoomkit', 31],
  ],
};

const boardGames: Shelf = {
  key: 'board-games',
  area: 'tg',
  searches: {
    en: ['board game for two', '1000 piece puzzle', 'family card game', 'chess set'],
    zh: ['双人桌游', '1000片拼图', '家庭卡牌游戏', '国际象棋'],
  },
  praise: {
    en: ['Learned in ten minutes, played until midnight.', 'A lovely puzzle for rainy days.'],
    zh: ['十分钟学会，玩到半夜。', '下雨天拼图最合适。'],
  },
  complaints: {
    en: ['The rules make no sense.', 'One piece of a thousand was missing.'],
    zh: ['规则看不懂。', '一千片里少了一片。'],
  },
  products: [
    ['Harvest Valley, board game for 2 to 4', '《丰收谷》桌游 2-4人', 'Meeple Lane', 44],
    ['Jigsaw puzzle, 1,000 pieces, night sky', '1000片拼图 星空', 'Meeple Lane', 19],
    ['Liar’s Market, family card game', '《骗子市集》家庭卡牌游戏', 'Meeple Lane', 16],
    ['Wooden chess set', '木制国际象棋', 'Tumble & Co', 38],
    ['Mahjong set with case', '麻将套装 带箱', 'Tumble & Co', 66],
  ],
};

export const toysShelves = { toys, boardGames } as const;
