import type { Shelf } from '../shelf.ts';

const crafts: Shelf = {
  key: 'crafts',
  area: 'ae',
  category: 'Arts & Entertainment > Hobbies & Creative Arts',
  searches: {
    en: ['merino yarn', 'watercolour set', 'crochet hooks', 'embroidery kit', 'calligraphy brush'],
    zh: ['美利奴毛线', '水彩颜料', '钩针', '刺绣套装', '毛笔'],
  },
  praise: {
    en: ['The yarn is soft and does not split.', 'Pigments are strong and blend well.'],
    zh: ['毛线柔软不分叉。', '颜色饱和，晕染很好。'],
  },
  complaints: {
    en: ['Knots in every ball.', 'The colours look washed out.'],
    zh: ['每团都有结。', '颜色很淡。'],
  },
  products: [
    ['Merino knitting yarn, 10 balls', '美利奴羊毛线 10团', 'Threadbare', 54],
    ['Watercolour paint set, 36 pans', '固体水彩颜料 36色', 'Pigment & Co', 42],
    ['Crochet hook set with case', '钩针套装 带收纳包', 'Threadbare', 19],
    ['Embroidery kit, garden birds', '刺绣材料包 花园小鸟', 'Threadbare', 23],
    ['Calligraphy brush and ink set', '书法毛笔墨汁套装', 'Pigment & Co', 35],
    ['Air-dry modelling clay, 2 kg', '免烤黏土 2公斤', 'Pigment & Co', 16],
  ],
};

const instruments: Shelf = {
  key: 'instruments',
  area: 'ae',
  searches: {
    en: ['acoustic guitar beginner', 'digital piano 88 keys', 'guitar strings', 'ukulele'],
    zh: ['初学者吉他', '88键电钢琴', '吉他弦', '尤克里里'],
  },
  praise: {
    en: ['Warm tone and easy on the fingers.', 'The keys feel like a real piano.'],
    zh: ['音色温暖，手指不疼。', '键盘手感像真钢琴。'],
  },
  complaints: {
    en: ['It does not stay in tune for one song.', 'Buzzing on the third fret.'],
    zh: ['一首歌都弹不完就跑音。', '三品打品。'],
  },
  products: [
    ['Acoustic guitar for beginners', '初学者民谣吉他', 'Tonehall', 129],
    ['Digital piano, 88 weighted keys', '88键重锤电钢琴', 'Tonehall', 480],
    ['Concert ukulele', '23寸尤克里里', 'Tonehall', 65],
    ['Guitar strings, phosphor bronze', '磷铜吉他弦', 'Tonehall', 12],
    ['Bamboo flute', '竹笛', 'Cloud Terrace', 38],
  ],
};

const partyAndGifts: Shelf = {
  key: 'party-and-gifts',
  area: 'ae',
  category: 'Party & Gift Wrap',
  searches: {
    en: ['wrapping paper', 'birthday balloons', 'christmas crackers', 'gift ribbon'],
    zh: ['礼品包装纸', '生日气球', '红包', '礼物丝带'],
  },
  praise: {
    en: ['The presents looked wonderful under the tree.', 'Thick paper that does not tear.'],
    zh: ['包出来的礼物很漂亮。', '纸很厚，不容易破。'],
  },
  complaints: {
    en: ['Half of the balloons had holes.', 'The ribbon frays.'],
    zh: ['一半气球漏气。', '丝带毛边。'],
  },
  products: [
    ['Gift wrapping paper, 8 rolls', '礼品包装纸 8卷', 'Paper Moon', 18],
    ['Birthday party balloons, 60 pieces', '生日派对气球 60个', 'Paper Moon', 13],
    ['Christmas crackers, box of 12', '圣诞拉炮 12个', 'Paper Moon', 25],
    ['Red envelopes, 50 pieces', '新年红包 50个', 'Paper Moon', 8],
    ['Satin gift ribbon set', '缎面礼物丝带套装', 'Paper Moon', 11],
  ],
};

const giftCards: Shelf = {
  key: 'gift-cards',
  area: 'gc',
  category: 'Gift Cards',
  searches: {
    en: ['gift card birthday', 'digital gift card', 'gift voucher for her'],
    zh: ['生日礼品卡', '电子礼品卡', '购物卡'],
  },
  praise: {
    en: ['Arrived by mail within a minute, she chose herself.', 'The easiest present of the year.'],
    zh: ['一分钟就收到，她自己挑的。', '今年最省心的礼物。'],
  },
  complaints: {
    en: ['The code was already used.', 'It could not be paid out and expired.'],
    zh: ['卡密已经被用过了。', '不能退，还过期了。'],
  },
  products: [
    ['Digital gift card, 50', '电子礼品卡 50', 'Facet Shop', 50],
    ['Digital gift card, 100', '电子礼品卡 100', 'Facet Shop', 100],
    ['Printed gift card in a box', '礼盒装实体礼品卡', 'Facet Shop', 75],
  ],
};

const ceremony: Shelf = {
  key: 'ceremony',
  area: 'rc',
  category: 'Religious & Ceremonial',
  searches: {
    en: ['unity candle', 'sandalwood incense', 'flower girl basket', 'prayer beads'],
    zh: ['婚礼蜡烛', '檀香', '花童花篮', '念珠'],
  },
  praise: {
    en: ['It made our ceremony feel complete.', 'A calm scent that stays for hours.'],
    zh: ['让仪式更完整了。', '香味安宁，留香很久。'],
  },
  complaints: {
    en: ['It arrived a week after the wedding.', 'The smoke bites in the nose.'],
    zh: ['婚礼过了一周才到。', '烟很呛。'],
  },
  products: [
    ['Wedding unity candle set', '婚礼仪式蜡烛套装', 'Waxwing', 32],
    ['Sandalwood incense sticks, 200', '老山檀香线香 200支', 'Cloud Terrace', 21],
    ['Flower girl basket for weddings', '婚礼花童花篮', 'Waxwing', 24],
    ['Bodhi prayer beads', '菩提念珠', 'Cloud Terrace', 28],
  ],
};

export const artsAndGiftsShelves = {
  crafts,
  instruments,
  partyAndGifts,
  giftCards,
  ceremony,
} as const;
