import type { Sections } from '../translation.js';

export const quantityRange: Sections['quantity-range'] = {
  min: 'Min.',
  max: 'Max.',
  step: 'Schrittweite',
  summary: ({ quantities, count, one }) => `${quantities}: ${count} ${one ? 'Menge' : 'Mengen'}`,
  explanation: 'Kunden können Min. kaufen, dann immer eine Schrittweite mehr, bis Max.',
  released: ({ quantities, step }) => `Im Verkauf: ${quantities}, Schrittweite ${step}`,
  stepFrozen: 'Die Schrittweite eines freigegebenen Attributs bleibt, wie sie ist.',
};
