import type { Sections } from '../translation.js';
import { number, plural } from './numbers.js';

export const issueSummary: Sections['issue-summary'] = {
  title: 'Vor dem Einreichen',
  none: 'Nichts steht im Weg.',
  waiting: 'Noch nicht geprüft.',
  error: 'Fehler:',
  warning: 'Warnung:',
  errors: ({ count }) => plural(count, { one: '# Fehler', other: '# Fehler' }),
  warnings: ({ count }) => plural(count, { one: '# Warnung', other: '# Warnungen' }),
  more: ({ count, section }) => `${number(count)} weitere zu ${section} zeigen`,
  deliveryMethod: 'Bereitstellungsart',
  product: 'Produkt',
  delivery: 'Angaben zum Lieferablauf',
  specifications: 'Produktspezifikation',
  unnamedSpecification: ({ position }) => `Spezifikation ${number(position)}`,
  release: 'Freigabe',
};
