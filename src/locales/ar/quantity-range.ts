import type { Sections } from '../translation.js';

export const quantityRange: Sections['quantity-range'] = {
  min: 'الحد الأدنى',
  max: 'الحد الأقصى',
  step: 'مقدار الزيادة',
  summary: ({ quantities, count }) => `${quantities} (عدد الكميات: ${count})`,
  explanation: 'يمكن للعملاء شراء الحد الأدنى، ثم الزيادة بمقدار الزيادة في كل مرة حتى الحد الأقصى.',
  released: ({ quantities, step }) => `المعروض للبيع: ${quantities}، مقدار الزيادة ${step}`,
  stepFrozen: 'يبقى مقدار الزيادة في السمة المنشورة كما هو.',
};
