import type { Sections } from '../translation.js';
import { plural } from './numbers.js';

export const draftList: Sections['draft-list'] = {
  drafts: 'المسودات',
  search: 'البحث في المسودات',
  searchHint: 'اسم المنتج',
  product: 'المنتج',
  deliveryMethod: 'طريقة التسليم',
  methodName: ({ key }) => ({ saas: 'SaaS', license: 'ترخيص', 'professional-service': 'خدمة احترافية' })[key] ?? key,
  progress: 'التقدم',
  progressOf: ({ complete, of }) => `الأقسام المكتملة: ${complete} من ${of}`,
  lastChange: 'آخر تعديل',
  operations: 'العمليات',
  unnamed: 'منتج بلا اسم',
  open: 'فتح',
  openNamed: ({ name }) => `فتح ${name}`,
  delete: 'حذف',
  deleteNamed: ({ name }) => `حذف ${name}`,
  deleted: ({ name }) => `حُذفت مسودة ${name}.`,
  undo: 'تراجع',
  restored: ({ name }) => `عادت مسودة ${name}.`,
  change: 'تعديل على منتج منشور',
  rejected: 'مرفوض، يحتاج إلى تعديل',
  withdrawn: 'مسحوب',
  loading: 'جارٍ تحميل المسودات…',
  empty: 'لا مسودات بعد.',
  emptyHint: 'كل ما تدخله لمنتج جديد يُحفظ هنا تلقائيًا إلى أن تقدمه.',
  noMatch: ({ query }) => `لا توجد مسودة باسم «${query}».`,
  count: ({ count }) =>
    plural(count, { zero: 'لا مسودات', one: 'مسودة واحدة', two: 'مسودتان', few: '# مسودات', many: '# مسودة', other: '# مسودة' }),
  retry: 'إعادة المحاولة',
  noStore: 'لا توجد وحدة تخزين تُقرأ منها المسودات.',
  failed: ({ reason }) =>
    ({
      blocked: 'لا يسمح المتصفح لهذه الصفحة باستخدام التخزين.',
      offline: 'لا يوجد اتصال بوحدة التخزين.',
      quota: 'مساحة تخزين المتصفح ممتلئة.',
      conflict: 'عُدّلت هذه المسودة في هذه الأثناء. راجعها قبل حذفها.',
      missing: 'لم تعد هذه المسودة موجودة.',
    })[reason] ?? 'لم تستجب وحدة التخزين كما ينبغي.',
};
