import type { Sections } from '../translation.js';

export const values: Sections['values'] = {
  onSale: 'معروض للبيع',
  notOnSale: 'غير معروض للبيع',
  yes: 'نعم',
  no: 'لا',
  days: ({ days }) => `عدد الأيام: ${days}`,
  trialOff: 'لا فترة تجريبية',
  none: 'لا شيء',
  noPrice: 'بلا سعر',
  range: ({ min, max, step }) => `من ${min} إلى ${max}، مقدار الزيادة ${step}`,
  upTo: ({ quantity }) => `حتى ${quantity}`,
  above: ({ quantity }) => `أكثر من ${quantity}`,
  openEnd: 'بلا حد أعلى',
  fee: ({ period }) => `الرسم الثابت (${period})`,
};
