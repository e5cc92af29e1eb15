import type { Sections } from '../translation.js';

export const assetPicker: Sections['asset-picker'] = {
  asset: 'Anwendungs-Asset',
  choose: 'Asset auswählen',
  asNamed: ({ name, version }) => `${name} ${version}`.trim(),
  unreleased: ({ name }) => `${name} (noch nicht freigegeben)`,
  unknown: ({ id }) => `${id} (nicht unter Ihren Assets)`,
  none: 'Sie haben noch kein Anwendungs-Asset. Fügen Sie im Asset-Center eines hinzu und geben Sie es frei; dann können Sie es hier wählen.',
  noneReleased:
    'Noch keines Ihrer Anwendungs-Assets ist freigegeben. Geben Sie im Asset-Center eines frei; dann können Sie es hier wählen.',
  someUnreleased: 'Nur freigegebene Assets sind wählbar. Die anderen können Sie im Asset-Center freigeben.',
};
