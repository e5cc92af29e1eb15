import { moreWords } from '../../internal/words/more-words.js';
import type { FormWords } from './release-form.messages.js';

/** English words of what stands in the form's dialogs, with which they come. */
export const en = {
  previewSkus: 'SKUs shown',
  previewSpecification: 'Specification',
  previewEmpty: 'There is nothing to preview yet: generate SKUs and set their prices first.',
  reviewNotice: ({ days }: { days: string }) => `A review takes ${days} working days. You find its progress under My Applications.`,
  submitBlocked: ({ count }: { count: number }) =>
    count === 1 ? 'One thing has to be mended before you can submit.' : `${count} things have to be mended before you can submit.`,
  reviewBusy: ({ number, from }: { number: string; from: string }) =>
    `This is request number ${number} of today. From ${from} requests on one calendar day, reviews may take longer.`,
  warnings: 'Please read before you submit:',
  haveRead: 'I have read the warnings',
  changes: 'What changes',
  changeCount: ({ count, text }: { count: number; text: string }) =>
    count === 0 ? 'Nothing differs from what is on sale.' : count === 1 ? '1 difference' : `${text} differences`,
  changeKind: ({ kind }: { kind: string }) => ({ added: 'New:', removed: 'Removed:', moved: 'Another position' })[kind] ?? '',
  wasOnSale: 'on sale:',
  willBe: 'will be:',
};

/** The form's words, these among them. */
export const dialogWords: (words: FormWords) => FormWords & typeof en = moreWords(en);

export type DialogWords = ReturnType<typeof dialogWords>;
