import type { Shelf } from '../shelf.ts';

const audio: Shelf = {
  key: 'audio',
  area: 'el',
  category: 'Electronics > Audio',
  searches: {
    en: ['noise cancelling headphones', 'bookshelf speakers', 'turntable', 'wireless earbuds'],
    zh: ['降噪耳机', '书架音箱', '黑胶唱机', '蓝牙耳机'],
  },
  praise: {
    en: ['I hear details in old records that I never knew.', 'The train is silent with these on.'],
    zh: ['老唱片里听到了从没听过的细节。', '戴上以后地铁里一片安静。'],
  },
  complaints: {
    en: ['The left side crackles.', 'The connection drops whenever I turn my head.'],
    zh: ['左边有杂音。', '一转头就断连。'],
  },
  products: [
    ['Noise-cancelling over-ear headphones', '头戴式降噪耳机', 'Sonora', 219],
    ['Wireless earbuds with charging case', '真无线蓝牙耳机', 'Sonora', 79],
    ['Bookshelf speakers, pair', '书架音箱一对', 'Tonehall', 260],
    ['Belt-drive turntable', '皮带驱动黑胶唱机', 'Tonehall', 299],
    ['Portable bluetooth speaker', '便携蓝牙音箱', 'Sonora', 59],
    ['Desktop headphone amplifier', '台式耳机放大器', 'Tonehall', 149],
  ],
};

const computers: Shelf = {
  key: 'computers',
  area: 'el',
  searches: {
    en: ['student laptop', '27 inch monitor', 'external ssd', 'usb c hub', 'wireless mouse'],
    zh: ['学生笔记本电脑', '27寸显示器', '移动固态硬盘', '扩展坞', '无线鼠标'],
  },
  praise: {
    en: ['Boots in seconds and the battery lasts all my lectures.', 'Sharp text, no flicker.'],
    zh: ['几秒开机，电池够一整天的课。', '文字很清晰，不闪屏。'],
  },
  complaints: {
    en: ['The fan sounds like a hair dryer.', 'Dead pixels, and the hinge is already loose.'],
    zh: ['风扇声音像吹风机。', '有坏点，转轴也松了。'],
  },
  products: [
    ['14-inch laptop, 16 GB memory', '14英寸笔记本电脑 16GB内存', 'Lumora', 749],
    ['27-inch 4K computer monitor', '27英寸4K电脑显示器', 'Lumora', 329],
    ['External solid state drive, 1 TB', '移动固态硬盘 1TB', 'Bitharbor', 95],
    ['USB-C hub with seven ports', 'USB-C七合一扩展坞', 'Bitharbor', 39],
    ['Silent wireless mouse', '静音无线鼠标', 'Bitharbor', 22],
    ['Tablet with stylus, 11 inch', '11英寸平板电脑 带手写笔', 'Lumora', 379],
  ],
};

const gamingGear: Shelf = {
  key: 'gaming-gear',
  area: 'el',
  category: 'Electronics > Video Game Consoles',
  searches: {
    en: ['handheld game console', 'wireless game controller', 'racing wheel', 'retro console'],
    zh: ['掌上游戏机', '无线游戏手柄', '赛车方向盘', '复古游戏机'],
  },
  praise: {
    en: ['No drift after hundreds of hours of play.', 'Games load before I can blink.'],
    zh: ['玩了几百个小时摇杆也没漂移。', '游戏秒加载。'],
  },
  complaints: {
    en: ['The stick drifts after two weeks of play.', 'It overheats and shuts down mid-game.'],
    zh: ['玩了两周摇杆就漂移。', '玩到一半就过热关机。'],
  },
  products: [
    ['Handheld game console, 7 inch', '7英寸掌上游戏机', 'Pixelforge', 349],
    ['Wireless game controller, black', '无线游戏手柄 黑色', 'Pixelforge', 59],
    ['Home video game console, 1 TB', '家用电子游戏主机 1TB', 'Pixelforge', 449],
    ['Retro game console with 200 games', '复古游戏机 内置200款', 'Hexa', 69],
    ['Force feedback racing wheel', '力反馈赛车方向盘', 'Hexa', 229],
  ],
};

const gamingPc: Shelf = {
  key: 'gaming-pc',
  area: 'el',
  searches: {
    en: ['gaming headset', 'mechanical keyboard rgb', 'graphics card', 'gaming mouse'],
    zh: ['电竞耳机', '机械键盘', '显卡', '电竞鼠标'],
  },
  praise: {
    en: ['I hear every footstep in ranked matches.', 'Clicky, fast and built like a tank.'],
    zh: ['排位赛里脚步声听得一清二楚。', '手感脆，做工扎实。'],
  },
  complaints: {
    en: ['The microphone makes me sound like a robot.', 'Keys repeat on their own.'],
    zh: ['麦克风声音像机器人。', '按键连击。'],
  },
  products: [
    ['Gaming headset with surround sound', '环绕声电竞耳机', 'Hexa', 89],
    ['Mechanical gaming keyboard, RGB', 'RGB机械游戏键盘', 'Hexa', 109],
    ['Gaming graphics card, 12 GB', '游戏显卡 12GB', 'Voltcore', 429],
    ['Ultralight gaming mouse', '超轻电竞鼠标', 'Hexa', 65],
    ['Curved gaming monitor, 165 Hz', '曲面电竞显示器 165Hz', 'Voltcore', 289],
  ],
};

const wearables: Shelf = {
  key: 'wearables',
  area: 'el',
  category: 'Smart & Mobile',
  searches: {
    en: ['gps running watch', 'phone case', 'power bank', 'fast charger', 'heart rate strap'],
    zh: ['GPS运动手表', '手机壳', '充电宝', '快充头', '心率带'],
  },
  praise: {
    en: ['The GPS track is spot on and it lasts two weeks.', 'Charges my phone twice.'],
    zh: ['GPS轨迹很准，续航两周。', '能给手机充两次电。'],
  },
  complaints: {
    en: ['The strap gave me a rash.', 'It loses the signal under every tree.'],
    zh: ['表带戴得皮肤过敏。', '一到树下就没信号。'],
  },
  products: [
    ['GPS sports watch for runners', '跑步GPS运动手表', 'Pacekeeper', 249],
    ['Heart rate chest strap', '胸带式心率带', 'Pacekeeper', 69],
    ['Smartphone, 256 GB, dual camera', '智能手机 256GB 双摄', 'Lumora', 599],
    ['Clear phone case, shockproof', '透明防摔手机壳', 'Bitharbor', 15],
    ['Power bank, 20,000 mAh', '充电宝 20000毫安', 'Bitharbor', 42],
  ],
};

export const electronicsShelves = { audio, computers, gamingGear, gamingPc, wearables } as const;
