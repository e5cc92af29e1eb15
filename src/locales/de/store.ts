import type { Sections } from '../translation.js';

export const store: Sections['store'] = {
  trouble: ({ reason }) =>
    ({
      blocked: 'Der Browser erlaubt dieser Seite nicht, seinen Speicher zu nutzen.',
      denied: 'Sie sind abgemeldet oder dürfen dies nicht sehen. Melden Sie sich wieder an.',
      offline: 'Es besteht keine Verbindung zum Speicher.',
      quota: 'Der Speicher des Browsers ist voll.',
    })[reason] ?? 'Der Speicher hat nicht geantwortet, wie er sollte.',
};
