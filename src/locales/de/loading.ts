import type { Sections } from '../translation.js';

export const loading: Sections['loading'] = {
  failed: 'Dieser Teil konnte nicht geladen werden. Von Ihren Eingaben ist nichts verloren.',
  tryAgain: 'Erneut versuchen',
};
