import type { Shelf } from '../shelf.ts';

const cameras: Shelf = {
  key: 'cameras',
  area: 'co',
  category: 'Cameras & Optics > Cameras',
  searches: {
    en: ['mirrorless camera', 'instant camera', 'film camera 35mm', 'action camera'],
    zh: ['微单相机', '拍立得', '胶片相机', '运动相机'],
  },
  praise: {
    en: [
      'The autofocus never misses, even at dusk.',
      'Colours straight from the camera are lovely.',
    ],
    zh: ['傍晚对焦也从不失手。', '直出的颜色就很好看。'],
  },
  complaints: {
    en: ['The shutter jammed after a hundred frames.', 'Blurred corners at every setting.'],
    zh: ['拍了一百张快门就卡住了。', '怎么调边角都糊。'],
  },
  products: [
    ['Mirrorless camera body, 26 megapixels', '微单相机机身 2600万像素', 'Halcyon', 1190],
    ['Compact travel camera with zoom', '便携旅行相机 长焦', 'Halcyon', 480],
    ['Instant film camera', '拍立得相机', 'Snapgarden', 89],
    ['Refurbished 35 mm film camera', '翻新35毫米胶片相机', 'Snapgarden', 160],
    ['Waterproof action camera', '防水运动相机', 'Halcyon', 259],
  ],
};

const lenses: Shelf = {
  key: 'lenses',
  area: 'co',
  searches: {
    en: ['35mm prime lens', 'carbon tripod', 'nd filter', 'camera bag', 'binoculars'],
    zh: ['35mm定焦镜头', '碳纤维三脚架', '减光滤镜', '相机包', '双筒望远镜'],
  },
  praise: {
    en: ['Tack sharp wide open, dreamy background.', 'Steady in wind with a long lens on it.'],
    zh: ['全开光圈也锐利，虚化很美。', '装长焦有风也很稳。'],
  },
  complaints: {
    en: ['Dust inside the front element.', 'The legs slip under the weight of a camera.'],
    zh: ['镜片里面有灰。', '架上相机脚管就往下滑。'],
  },
  products: [
    ['35 mm f/1.8 prime lens', '35mm f/1.8定焦镜头', 'Halcyon', 399],
    ['70-200 mm telephoto zoom lens', '70-200mm长焦变焦镜头', 'Halcyon', 980],
    ['Carbon fibre travel tripod', '碳纤维旅行三脚架', 'Steadfoot', 179],
    ['Variable ND lens filter, 67 mm', '可调减光滤镜 67毫米', 'Steadfoot', 55],
    ['Camera backpack with dividers', '摄影双肩包 带隔层', 'Steadfoot', 118],
    ['Birding binoculars, 8 × 42', '观鸟双筒望远镜 8×42', 'Halcyon', 210],
    ['Off-camera speedlight flash', '离机闪光灯', 'Steadfoot', 129],
  ],
};

export const camerasShelves = { cameras, lenses } as const;
