import type { Saving } from '../../core/pricing/saving.js';

/** The words for the saving of a longer billing period. */
export interface SavingWords {
  monthsFree: (params: { months: number }) => string;
  savePercent: (params: { percent: string }) => string;
}

/** "2 months free" or "save 17%". */
export function savingText(saving: Saving, words: SavingWords, lang: string): string {
  if ('months' in saving) return words.monthsFree(saving);
  return words.savePercent({ percent: new Intl.NumberFormat(lang, { style: 'percent' }).format(saving.percent / 100) });
}
