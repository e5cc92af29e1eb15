import type { Domain, Periods } from '../language.js';

/** The domain’s terms in German. */
export const domain: Domain = {
  'method.saas': 'SaaS',
  'method.license': 'Lizenz',
  'method.professional-service': 'Professionelle Dienstleistung',
  'method.other': 'Andere Bereitstellungsart',
  'method.this': 'diese Bereitstellungsart',
  'model.flat': 'Festpreis',
  'model.linear': 'Lineare Preise',
  'model.volume': 'Volumenpreise',
  'model.tiered': 'Staffelpreise',
  'mode.subscription': 'Jährlich/Monatlich',
  'mode.one-time': 'Einmalig',
  'mode.usage': 'Nach Nutzung',
  'template.simple': 'Einfache Vorlage',
  'template.custom': 'Benutzerdefinierte Vorlage',
};

/** Billing periods as headings. */
export const periods: Periods = {
  P1D: 'Täglich',
  P1W: 'Wöchentlich',
  P1M: 'Monatlich',
  P1Y: 'Jährlich',
  once: 'Einmalig',
  use: 'Pro Nutzung',
  every: 'Alle {n}',
};
