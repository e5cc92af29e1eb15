import type { Domain, Periods } from '../language.js';

/** The domain’s terms in Arabic. */
export const domain: Domain = {
  'method.saas': 'SaaS',
  'method.license': 'ترخيص',
  'method.professional-service': 'خدمة احترافية',
  'method.other': 'طريقة تسليم أخرى',
  'method.this': 'طريقة التسليم هذه',
  'model.flat': 'سعر ثابت',
  'model.linear': 'تسعير خطي',
  'model.volume': 'تسعير بحسب الحجم',
  'model.tiered': 'تسعير متدرج',
  'mode.subscription': 'سنوي/شهري',
  'mode.one-time': 'لمرة واحدة',
  'mode.usage': 'بعدد الاستخدامات',
  'template.simple': 'القالب البسيط',
  'template.custom': 'القالب المخصص',
};

/** Billing periods as headings. */
export const periods: Periods = {
  P1D: 'يومي',
  P1W: 'أسبوعي',
  P1M: 'شهري',
  P1Y: 'سنوي',
  once: 'لمرة واحدة',
  use: 'لكل استخدام',
  every: 'كل {n}',
};
