import type { Sections } from '../translation.js';

export const loading: Sections['loading'] = {
  failed: 'تعذّر تحميل هذا الجزء. لم يضِع شيء مما أدخلته.',
  tryAgain: 'أعد المحاولة',
};
