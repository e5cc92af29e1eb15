import type { Sections } from '../translation.js';

export const trialToggle: Sections['trial-toggle'] = {
  trial: 'الفترة التجريبية',
  days: 'مدة الفترة التجريبية (بالأيام)',
  range: ({ min, max }) => `أيام، من ${min} إلى ${max}`,
  kept: ({ days }) => `مدة الفترة التجريبية (${days}) محفوظة وغير مطبقة.`,
};
