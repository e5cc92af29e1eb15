import type { Sections } from '../translation.js';

export const assetPicker: Sections['asset-picker'] = {
  asset: 'أصل التطبيق',
  choose: 'اختر أصلًا',
  asNamed: ({ name, version }) => `${name} ${version}`.trim(),
  unreleased: ({ name }) => `${name} (لم يُنشر بعد)`,
  unknown: ({ id }) => `${id} (ليس من أصولك)`,
  none: 'ليس لديك أصل تطبيق بعد. أضف أصلًا في مركز الأصول وانشره ليصبح متاحًا للاختيار هنا.',
  noneReleased: 'لم يُنشر أي من أصول تطبيقاتك بعد. انشر أصلًا في مركز الأصول ليصبح متاحًا للاختيار هنا.',
  someUnreleased: 'لا تُختار إلا الأصول المنشورة. يمكن نشر البقية في مركز الأصول.',
};
