import type { Shelf } from '../shelf.ts';

const livingRoom: Shelf = {
  key: 'living-room',
  area: 'fr',
  category: 'Furniture > Sofas',
  searches: {
    en: ['three seat sofa', 'sofa bed', 'corner sofa', 'velvet loveseat'],
    zh: ['三人沙发', '沙发床', '转角沙发', '布艺沙发'],
  },
  praise: {
    en: [
      'The whole family fits on it and nobody wants to get up.',
      'Firm, deep and easy to clean.',
    ],
    zh: ['全家人坐上去都不想起来。', '软硬适中，很好清理。'],
  },
  complaints: {
    en: ['The cushions sagged within two months.', 'Two screws were missing and one leg is short.'],
    zh: ['两个月坐垫就塌了。', '少了两颗螺丝，还有一条腿短一截。'],
  },
  products: [
    ['Three-seat sofa in oatmeal bouclé', '三人沙发 燕麦色圈绒', 'Haven Made', 890],
    ['Sofa bed with storage', '带储物沙发床', 'Haven Made', 640],
    ['Velvet loveseat, forest green', '墨绿丝绒双人沙发', 'Plum & Pine', 520],
    ['Leather corner sofa', '真皮转角沙发', 'Plum & Pine', 1450],
    ['Modular sofa, chaise element', '模块沙发 贵妃位', 'Haven Made', 410],
  ],
};

const storageFurniture: Shelf = {
  key: 'storage-furniture',
  area: 'fr',
  searches: {
    en: ['bookcase', 'coffee table', 'dining table oak', 'bedside table', 'standing desk'],
    zh: ['书架', '茶几', '实木餐桌', '床头柜', '升降书桌'],
  },
  praise: {
    en: ['Assembled in half an hour and stands like a rock.', 'Beautiful grain on the oak.'],
    zh: ['半小时装好，非常稳。', '橡木的纹理很漂亮。'],
  },
  complaints: {
    en: ['The drawer scrapes and the veneer is chipped.', 'It wobbles on a level floor.'],
    zh: ['抽屉卡住，贴皮也掉了一块。', '放在平地上也晃。'],
  },
  products: [
    ['Oak bookcase, five shelves', '橡木书架 五层', 'Plum & Pine', 229],
    ['Round coffee table in walnut', '胡桃木圆茶几', 'Plum & Pine', 185],
    ['Extendable dining table', '可伸缩餐桌', 'Haven Made', 430],
    ['Bedside table with drawer', '带抽屉床头柜', 'Haven Made', 79],
    ['Height-adjustable standing desk', '电动升降书桌', 'Workwell', 349],
    ['Ergonomic office chair', '人体工学办公椅', 'Workwell', 279],
    ['Rattan armchair', '藤编单人椅', 'Plum & Pine', 165],
  ],
};

export const furnitureShelves = { livingRoom, storageFurniture } as const;
