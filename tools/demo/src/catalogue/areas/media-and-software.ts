import type { Shelf } from '../shelf.ts';

const novels: Shelf = {
  key: 'novels',
  area: 'me',
  category: 'Media > Books',
  searches: {
    en: ['historical novel', 'science fiction trilogy', 'crime thriller paperback', 'poetry'],
    zh: ['历史小说', '科幻三部曲', '推理小说', '诗集'],
  },
  praise: {
    en: ['I read it in two nights.', 'The last chapter made me cry on the bus.'],
    zh: ['两个晚上就读完了。', '最后一章在公交车上看哭了。'],
  },
  complaints: {
    en: ['Flat characters and an ending from nowhere.', 'Pages fell out of the binding.'],
    zh: ['人物单薄，结尾莫名其妙。', '书脊开胶，掉页。'],
  },
  products: [
    ['The Salt Road, a historical novel', '《盐路》历史小说', 'Lantern Press', 16],
    ['Orbit of Glass, science fiction trilogy', '《玻璃轨道》科幻三部曲', 'Lantern Press', 38],
    ['The Quiet Alibi, crime thriller', '《沉默的证词》推理小说', 'Nightjar Books', 13],
    ['Rivers in Winter, collected poems', '《冬日的河》诗集', 'Nightjar Books', 15],
    ['A House of Nine Windows, family saga', '《九扇窗》家族小说', 'Lantern Press', 18],
    ['The Cartographer’s Daughter, novel', '《制图师的女儿》长篇小说', 'Nightjar Books', 17],
  ],
};

const guides: Shelf = {
  key: 'guides',
  area: 'me',
  searches: {
    en: ['bread baking book', 'first year baby guide book', 'travel guide japan', 'garden book'],
    zh: ['面包烘焙书', '育儿百科', '旅行指南', '园艺书'],
  },
  praise: {
    en: ['Clear steps and photos for each of them.', 'It answered every question that I had.'],
    zh: ['步骤清楚，每一步都有图。', '想问的书里都有答案。'],
  },
  complaints: {
    en: ['Full of mistakes and thin paper.', 'Nothing that a quick search would not tell.'],
    zh: ['错误很多，纸也薄。', '都是网上一搜就有的东西。'],
  },
  products: [
    ['Slow Bread, a baking book', '《慢面包》烘焙书', 'Lantern Press', 28],
    ["The First Year, a parents' handbook", '《宝宝第一年》育儿手册', 'Lantern Press', 22],
    ['Garden by the Month, illustrated book', '《十二个月的花园》图解书', 'Nightjar Books', 26],
    ['On Foot through Yunnan, travel guide book', '《徒步云南》旅行指南', 'Nightjar Books', 19],
    ['Seeing Light, a photography book', '《看见光》摄影教程', 'Lantern Press', 34],
  ],
};

const music: Shelf = {
  key: 'music',
  area: 'me',
  category: 'Records & CDs',
  searches: {
    en: ['jazz vinyl', 'string quartet cd', 'folk album', 'soundtrack vinyl'],
    zh: ['爵士黑胶', '弦乐四重奏CD', '民谣专辑', '电影原声黑胶'],
  },
  praise: {
    en: ['A quiet pressing with a warm sound.', 'It has been on repeat all week.'],
    zh: ['底噪很低，声音温暖。', '循环播放了一个星期。'],
  },
  complaints: {
    en: ['The record was warped.', 'Side B skips in two places.'],
    zh: ['唱片翘了。', 'B面有两处跳针。'],
  },
  products: [
    ['Blue Harbour Quartet, jazz, vinyl LP', '蓝港四重奏 爵士黑胶唱片', 'Groovehouse', 29],
    ['Late String Quartets, 3 CDs', '晚期弦乐四重奏 3CD', 'Groovehouse', 24],
    ['Songs from the Lowlands, folk album, CD', '低地民谣 专辑CD', 'Paper Moon Records', 14],
    [
      'Night Ferry, film soundtrack, vinyl LP',
      '《夜渡》电影原声 黑胶唱片',
      'Paper Moon Records',
      31,
    ],
    ['Piano Miniatures, vinyl LP', '钢琴小品 黑胶唱片', 'Groovehouse', 27],
  ],
};

const videoGames: Shelf = {
  key: 'video-games',
  area: 'so',
  category: 'Software > Video Game Software',
  searches: {
    en: [
      'open world rpg',
      'co-op shooter game',
      'racing game',
      'strategy game',
      'indie platformer',
    ],
    zh: ['开放世界游戏', '合作射击游戏', '赛车游戏', '策略游戏', '独立游戏'],
  },
  praise: {
    en: ['Ninety hours in and still finding secrets.', 'The best boss fights in years.'],
    zh: ['玩了九十个小时还有新发现。', '近几年最好的boss战。'],
  },
  complaints: {
    en: ['Crashes every hour and the story is dull.', 'Pay to win, avoid.'],
    zh: ['每小时闪退一次，剧情也无聊。', '氪金才能赢，别买。'],
  },
  products: [
    [
      'Ashen Crown, open world role-playing game',
      '《灰烬王冠》开放世界角色扮演游戏',
      'Emberfall',
      59,
    ],
    ['Squad Zero, co-op shooter game', '《零号小队》合作射击游戏', 'Emberfall', 49],
    ['Apex Drift 4, racing game', '《极限漂移4》赛车游戏', 'Kite Studio', 54],
    ['Thousand Banners, strategy game', '《千旗》策略游戏', 'Kite Studio', 45],
    ['Little Lantern, indie platform game', '《小灯笼》独立平台游戏', 'Kite Studio', 19],
    ['Ashen Crown expansion pass', '《灰烬王冠》扩展包', 'Emberfall', 29],
  ],
};

const computerSoftware: Shelf = {
  key: 'computer-software',
  area: 'so',
  searches: {
    en: ['photo editing software', 'office suite licence', 'antivirus', 'language course software'],
    zh: ['修图软件', '办公软件授权', '杀毒软件', '外语学习软件'],
  },
  praise: {
    en: ['Installed in a minute and does what it says.', 'It saves me an hour on every album.'],
    zh: ['一分钟装好，很好用。', '每个相册能省一个小时。'],
  },
  complaints: {
    en: ['The licence key never worked.', 'Slow, and it nags me to upgrade.'],
    zh: ['授权码一直用不了。', '又慢又老弹升级窗口。'],
  },
  products: [
    ['Lightdesk photo editing software, licence', '《光桌》照片编辑软件 授权', 'Lightdesk', 89],
    ['Office suite software, one year', '办公软件套装 一年授权', 'Papertrail', 69],
    ['Antivirus software for 3 computers', '杀毒软件 3台电脑', 'Papertrail', 35],
    ['Spanish course software', '西班牙语学习软件', 'Papertrail', 45],
  ],
};

export const mediaAndSoftwareShelves = {
  novels,
  guides,
  music,
  videoGames,
  computerSoftware,
} as const;
