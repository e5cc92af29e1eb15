import type { Sections } from '../translation.js';

export const values: Sections['values'] = {
  onSale: 'Im Verkauf',
  notOnSale: 'Nicht im Verkauf',
  yes: 'Ja',
  no: 'Nein',
  days: ({ days }) => `${days} Tage`,
  trialOff: 'Keine Testphase',
  none: 'Keine',
  noPrice: 'kein Preis',
  range: ({ min, max, step }) => `${min} bis ${max}, Schrittweite ${step}`,
  upTo: ({ quantity }) => `Bis ${quantity}`,
  above: ({ quantity }) => `Über ${quantity}`,
  openEnd: 'Nach oben offen',
  fee: ({ period }) => `Pauschale, ${period}`,
};
