import type { Sections } from '../translation.js';
import { plural } from './numbers.js';

export const attributeEditor: Sections['attribute-editor'] = {
  title: 'إنشاء وحدات SKU من سمات المنتج',
  steps: 'الخطوات',
  step: ({ step }) => ({ 1: 'اختيار السمات', 2: 'تحديد القيم', 3: 'تأكيد وحدات SKU' })[step],
  stepOf: ({ step, name }) => `الخطوة ${step} من 3: ${name}`,
  next: 'التالي',
  back: 'السابق',
  cancel: 'إلغاء',
  generate: 'إنشاء SKU',
  at: ({ name, sentence }) => `${name}: ${sentence}`,
  andMore: ({ count, text }) =>
    plural(
      count,
      {
        one: 'بقي موضع آخر يحتاج إلى تصحيح.',
        two: 'بقي موضعان آخران يحتاجان إلى تصحيح.',
        few: 'بقيت # مواضع أخرى تحتاج إلى تصحيح.',
        many: 'بقي # موضعًا آخر يحتاج إلى تصحيح.',
        other: 'بقي # موضع آخر يحتاج إلى تصحيح.',
      },
      text,
    ),

  quantityKind: 'كمية',
  enumKind: 'تعداد',
  quantityGroup: ({ text }) => `سمات الكمية (${text} على الأكثر)`,
  enumGroup: ({ text }) => `سمات التعداد (${text} على الأكثر)`,
  quantityHint: 'ما يشتري العملاء منه أي عدد، مثل المستخدمين. عندئذ تُحدَّد الأسعار بحسب الكمية.',
  enumHint: 'ما يختار العملاء منه، مثل نسخة البرنامج. تصبح كل تركيبة من القيم وحدة SKU.',
  search: 'البحث عن سمة',
  noneFound: 'لا سمة يتضمن اسمها هذا.',
  noneOfKind: 'لا شيء في المكتبة بعد.',
  emptyLibrary:
    'لا توجد سمات منتجات بعد. السمات المشتركة بين عدة منتجات مكانها صفحة سمات المنتجات، وما يخص هذه المواصفة وحدها يمكن إضافته هنا.',
  quantityFull: ({ text }) => `الحد الأقصى لسمات الكمية المختارة ${text}، ألغِ اختيار واحدة أولًا.`,
  enumFull: ({ text }) => `الحد الأقصى لسمات التعداد المختارة ${text}، ألغِ اختيار واحدة أولًا.`,
  releasedStays: ({ name }) => `السمة ${name} معروضة للبيع: يمكن إضافة سمات إلى المواصفة المنشورة ولا يمكن حذفها.`,
  noQuantityAdded: 'لا يمكن إضافة سمة كمية إلى مواصفة منشورة.',
  unnamed: 'سمة بلا اسم',

  newAttribute: 'سمة جديدة',
  type: 'النوع',
  name: 'الاسم',
  add: 'إضافة',

  attributeName: 'اسم السمة',
  nameStays: 'لا يتغير اسم السمة المنشورة.',

  skuCount: ({ count, max }) => `وحدات SKU: ${count} من ${max}`,

  overview: ({ count, text }) =>
    plural(
      count,
      { zero: 'لا وحدات SKU', one: 'وحدة SKU واحدة', two: 'وحدتا SKU', few: '# وحدات SKU', many: '# وحدة SKU', other: '# وحدة SKU' },
      text,
    ),
  statusCount: ({ status, count }) => `${{ new: 'جديدة', kept: 'باقية', adapted: 'مكيَّفة', removed: 'محذوفة' }[status]}: ${count}`,
  status: ({ status }) => ({ new: 'جديدة', kept: 'باقية', adapted: 'مكيَّفة', removed: 'محذوفة' })[status],
  single: 'النسخة الوحيدة',
  sku: 'SKU',
  onSale: 'معروض للبيع',
  onSaleNamed: ({ name }) => `معروض للبيع: ${name}`,
  leaveOut: 'أزل علامة التركيبات التي لا تبيعها. وحدات SKU المعروضة للبيع وحدها تحتاج إلى أسعار.',
  matrix: ({ rows, columns }) => `${rows} × ${columns}`,
  removedTitle: 'محذوفة',
  priced: 'لها أسعار',
  becomeQuantity: ({ names, unit }) => `تصبح أسعار ${names} أسعارًا لكل ${unit}، وهي نفسها لكل كمية.`,
  becomeFlat: ({ names }) => `لم تعد أسعار ${names} مرتبطة بكمية: يبقى سعر الشريحة الأولى.`,
  goesOn: ({ attribute, value }) => `يستمر ما كان موجودًا بأسعاره تحت ${attribute}: ${value}.`,
  others: ({ names, count, text }) =>
    `${names} و${plural(count, { one: 'وحدة أخرى', two: 'وحدتان أخريان', few: '# وحدات أخرى', many: '# وحدة أخرى', other: '# وحدة أخرى' }, text)}`,

  confirmTitle: 'هل تريد حذف وحدات SKU لها أسعار؟',
  confirm: ({ names, count }) =>
    plural(count, { one: `ستُحذف وحدة SKU التالية مع أسعارها: ${names}.`, other: `ستُحذف وحدات SKU التالية مع أسعارها: ${names}.` }),
  confirmGo: 'حذف وإنشاء',
  confirmStay: 'إبقاء',
};
