import { isDecimal, parseDecimal } from '../../../core/numbers/index.js';
import { modelsFor } from '../../../core/pricing/models.js';
import type { Decimal, PricingModel, Typed } from '../../../core/schema/types.js';
import { readEntry } from '../../../internal/fields/entry.js';
import { readPrice as readPriceText } from '../../../internal/words/price.js';
import type { Sheet } from '../sheet/sheet.js';
import type { GridWords } from '../words/price-grid.messages.js';
import type { Content } from './content.js';

/** How text is read. */
export interface Reading {
  readonly lang: string;
  readonly currency: string;
  readonly words: Pick<GridWords, 'yes' | 'no' | 'model'>;
  /** The highest quantity, if there is one. */
  readonly max: number | undefined;
  /** Refuse unreadable text instead of keeping it as typed. */
  readonly strict: boolean;
}

/** Reads text in the language and currency of a sheet. */
export function readingOf({ view, max }: Sheet, { strict = false }: { strict?: boolean } = {}): Reading {
  return { lang: view.lang, currency: view.currency, words: view.words, max, strict };
}

/** A price or fee; undefined for a blank cell. */
export function readPrice(content: Content, { lang, currency, strict }: Reading): Decimal | Typed | undefined | 'refused' {
  if (!content) return undefined;
  if (content.problem) return content.text.trim() === '' || strict ? 'refused' : { typed: content.text };
  if (content.value !== undefined && isDecimal(content.value)) return content.value;
  // A workbook stores a number with more than 15 digits as text, written as the document has it: the same in every language.
  if (strict && content.text.length > 16 && isDecimal(content.text)) return content.text;
  const price = readPriceText(content.text, lang, currency);
  return strict && typeof price === 'object' ? 'refused' : price;
}

/** The end of a tier: a quantity; null for a text that means "no end"; `{ typed: '' }` for a blank cell. */
export function readUpTo(content: Content, { lang }: Pick<Reading, 'lang'>): number | null | Typed {
  const text = content?.text.trim() ?? '';
  if (text === '') return { typed: '' };
  if (content?.problem) return { typed: content.text };
  if (/^(∞|inf|infinity)$/i.test(text)) return null;
  const value = content?.value;
  if (value !== undefined && isDecimal(value)) return exactNumber(value) ?? { typed: text };
  return readEntry(content!.text, lang) ?? { typed: '' };
}

/** Whether the end of a last tier leaves it open: blank, "no end", or at least the highest quantity. */
export function meansOpenEnd(upTo: number | null | Typed, max: number | undefined): boolean {
  if (upTo === null) return true;
  if (typeof upTo === 'object') return upTo.typed === '';
  return max !== undefined && upTo >= max;
}

/** Whether an SKU is on sale; undefined for a text that means neither yes nor no. A blank cell means no. */
export function readOffered(content: Content, { words }: Pick<Reading, 'words'>): boolean | undefined {
  // A formula without a result may not take an SKU off sale.
  if (content?.problem === 'no-result') return undefined;
  const text = content?.text.trim().toLocaleLowerCase() ?? '';
  const isOneOf = (...texts: string[]): boolean => texts.some((one) => one.toLocaleLowerCase() === text);
  if (isOneOf(words.yes, 'yes', 'true', '1', 'x', '✓', '☑')) return true;
  return isOneOf(words.no, 'no', 'false', '0', '', '☐') ? false : undefined;
}

/** A pricing model by its key or by its name in the grid's language. */
export function readModel(content: Content, { words }: Pick<Reading, 'words'>): PricingModel | undefined {
  const text = content?.text.trim().toLocaleLowerCase() ?? '';
  return modelsFor(true).find((model) => [model, words.model(model).toLocaleLowerCase()].includes(text));
}

function exactNumber(value: Decimal): number | undefined {
  const read = parseDecimal(value, 'en', { group: '' });
  const entry = read.ok ? readEntry(read.value, 'en') : null;
  return typeof entry === 'number' ? entry : undefined;
}
