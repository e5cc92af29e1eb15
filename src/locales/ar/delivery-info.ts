import type { Sections } from '../translation.js';

export const deliveryInfo: Sections['delivery-info'] = {
  template: 'قالب سير الخدمة',
  choose: 'اختر قالبًا',
  noTemplates: 'لا يوجد بعد قالب لسير الخدمة يمكن اختياره.',
  unknownTemplate: ({ id }) => `${id} (لم يعد موجودًا)`,
  days: 'مدة التسليم (بالأيام التقويمية)',
  range: ({ min, max }) => `أيام، من ${min} إلى ${max}`,
};
