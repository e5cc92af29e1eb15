import type { Sections } from '../translation.js';
import { plural } from './numbers.js';

export const applicationReview: Sections['application-review'] = {
  review: 'المراجعة',
  unnamed: 'منتج بلا اسم',
  statusName: ({ status }) => ({ pending: 'قيد المراجعة', rejected: 'مرفوض', approved: 'مقبول', withdrawn: 'مسحوب' })[status] ?? status,
  newProduct: 'منتج جديد',
  change: 'تعديل على منتج منشور',
  submitted: ({ time }) => `وقت التقديم: ${time}`,
  decided: ({ time }) => `وقت المراجعة: ${time}`,
  nothing: 'لم يُختر أي طلب.',
  differences: ({ count }) =>
    plural(count, { zero: 'لا اختلافات', one: 'اختلاف واحد', two: 'اختلافان', few: '# اختلافات', many: '# اختلافًا', other: '# اختلاف' }),
  noDifferences: 'لا اختلاف عن المعروض للبيع.',
  showAll: 'إظهار ما لم يتغير أيضًا',
  kind: ({ kind }) => ({ added: 'جديد', removed: 'محذوف', changed: 'معدَّل', moved: 'منقول' })[kind] ?? '',
  before: 'المعروض للبيع:',
  after: 'المقدَّم:',
  object: 'اعتراض',
  objectTo: ({ place }) => `الاعتراض على ${place}`,
  reasonFor: ({ place }) => `السبب: ${place}`,
  reasonHint: 'يقرأ البائع هذا عند الحقل.',
  dropReason: 'تراجع',
  dropReasonFor: ({ place }) => `التراجع عن الاعتراض على ${place}`,
  reasonWhole: 'سبب يخص الإصدار كله',
  reasons: 'أسباب الرفض',
  decision: 'القرار',
  approve: 'قبول',
  reject: 'رفض',
  rejectWhy: 'للرفض، اعترض على حقل أو اذكر سببًا يخص الإصدار كله.',
  reasonCount: ({ count }) =>
    plural(count, { zero: 'لا اعتراضات', one: 'اعتراض واحد', two: 'اعتراضان', few: '# اعتراضات', many: '# اعتراضًا', other: '# اعتراض' }),
  approved: ({ name }) => `قُبل ${name} وهو معروض للبيع.`,
  rejected: ({ name }) => `رُفض ${name}. يرى البائع الأسباب.`,
  withdrawn: ({ name }) => `سحب البائع ${name}.`,
  failed: ({ reason }) =>
    ({
      conflict: 'تغيّر المعروض للبيع منذ تقديم هذا الطلب.',
      missing: 'لم يعد هذا الطلب موجودًا.',
      refused: 'لم يعد البتّ في هذا الطلب ممكنًا: سحبه البائع أو بتّ فيه شخص آخر.',
    })[reason] ?? '',
  position: 'موضع آخر',
};
