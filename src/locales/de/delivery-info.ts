import type { Sections } from '../translation.js';

export const deliveryInfo: Sections['delivery-info'] = {
  template: 'Vorlage für den Serviceablauf',
  choose: 'Vorlage auswählen',
  noTemplates: 'Es gibt noch keine Vorlage für den Serviceablauf zur Auswahl.',
  unknownTemplate: ({ id }) => `${id} (gibt es nicht mehr)`,
  days: 'Lieferfrist (Kalendertage)',
  range: ({ min, max }) => `Tage, ${min} bis ${max}`,
};
