import type { Sections } from '../translation.js';
import { plural } from './numbers.js';

export const applicationReview: Sections['application-review'] = {
  review: 'Prüfung',
  unnamed: 'Produkt ohne Namen',
  statusName: ({ status }) =>
    ({ pending: 'In Prüfung', rejected: 'Abgelehnt', approved: 'Genehmigt', withdrawn: 'Zurückgezogen' })[status] ?? status,
  newProduct: 'Neues Produkt',
  change: 'Änderung eines freigegebenen Produkts',
  submitted: ({ time }) => `Eingereicht: ${time}`,
  decided: ({ time }) => `Geprüft: ${time}`,
  nothing: 'Es ist kein Antrag ausgewählt.',
  differences: ({ count }) => plural(count, { one: '# Unterschied', other: '# Unterschiede' }),
  noDifferences: 'Es gibt keinen Unterschied zu dem, was im Verkauf ist.',
  showAll: 'Auch Unverändertes zeigen',
  kind: ({ kind }) => ({ added: 'Neu', removed: 'Entfernt', changed: 'Geändert', moved: 'Verschoben' })[kind] ?? '',
  before: 'Im Verkauf:',
  after: 'Eingereicht:',
  object: 'Beanstanden',
  objectTo: ({ place }) => `${place} beanstanden`,
  reasonFor: ({ place }) => `Grund: ${place}`,
  reasonHint: 'Wer das Produkt anbietet, liest dies am Feld.',
  dropReason: 'Verwerfen',
  dropReasonFor: ({ place }) => `Grund zu ${place} verwerfen`,
  reasonWhole: 'Grund zur Freigabe im Ganzen',
  reasons: 'Gründe der Ablehnung',
  decision: 'Entscheidung',
  approve: 'Genehmigen',
  reject: 'Ablehnen',
  rejectWhy: 'Um abzulehnen, beanstanden Sie ein Feld oder geben Sie einen Grund zur Freigabe im Ganzen an.',
  reasonCount: ({ count }) => (count === 0 ? 'Keine Beanstandungen' : plural(count, { one: '# Beanstandung', other: '# Beanstandungen' })),
  approved: ({ name }) => `${name} ist genehmigt und im Verkauf.`,
  rejected: ({ name }) => `${name} ist abgelehnt. Wer es anbietet, sieht die Gründe.`,
  withdrawn: ({ name }) => `${name} wurde vom Anbieter zurückgezogen.`,
  failed: ({ reason }) =>
    ({
      conflict: 'Was im Verkauf ist, hat sich seit dem Einreichen geändert.',
      missing: 'Diesen Antrag gibt es nicht mehr.',
      refused: 'Über diesen Antrag kann nicht mehr entschieden werden: Er wurde zurückgezogen, oder jemand anderes hat entschieden.',
    })[reason] ?? '',
  position: 'Andere Position',
};
