import type { Sections } from '../translation.js';
import { number, plural } from './numbers.js';

export const issueSummary: Sections['issue-summary'] = {
  title: 'قبل التقديم',
  none: 'لا شيء يمنع التقديم.',
  waiting: 'لم يُفحص بعد.',
  error: 'خطأ:',
  warning: 'تحذير:',
  errors: ({ count }) => plural(count, { zero: 'لا أخطاء', one: 'خطأ واحد', two: 'خطآن', few: '# أخطاء', many: '# خطأ', other: '# خطأ' }),
  warnings: ({ count }) =>
    plural(count, { zero: 'لا تحذيرات', one: 'تحذير واحد', two: 'تحذيران', few: '# تحذيرات', many: '# تحذيرًا', other: '# تحذير' }),
  more: ({ count, section }) => `إظهار المزيد من ${section} (${number(count)})`,
  deliveryMethod: 'طريقة التسليم',
  product: 'المنتج',
  delivery: 'معلومات سير التسليم',
  specifications: 'مواصفات المنتج',
  unnamedSpecification: ({ position }) => `المواصفة ${number(position)}`,
  release: 'الإصدار',
};
