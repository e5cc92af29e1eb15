import type { Sections } from '../translation.js';

export const store: Sections['store'] = {
  trouble: ({ reason }) =>
    ({
      blocked: 'لا يسمح المتصفح لهذه الصفحة باستخدام التخزين.',
      denied: 'سُجّل خروجك أو لا يُسمح لك بعرض هذا. سجّل الدخول مجددًا.',
      offline: 'لا يوجد اتصال بوحدة التخزين.',
      quota: 'مساحة تخزين المتصفح ممتلئة.',
    })[reason] ?? 'لم تستجب وحدة التخزين كما ينبغي.',
};
