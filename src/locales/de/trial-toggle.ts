import type { Sections } from '../translation.js';

export const trialToggle: Sections['trial-toggle'] = {
  trial: 'Testphase',
  days: 'Dauer der Testphase (Tage)',
  range: ({ min, max }) => `Tage, ${min} bis ${max}`,
  kept: ({ days }) => `Die Testphase von ${days} Tagen wird aufbewahrt, gilt aber nicht.`,
};
