import type { Sections } from '../translation.js';
import { plural } from './numbers.js';

export const attributeEditor: Sections['attribute-editor'] = {
  title: 'SKUs aus Produktattributen erzeugen',
  steps: 'Schritte',
  step: ({ step }) => ({ 1: 'Attribute auswählen', 2: 'Werte festlegen', 3: 'SKUs bestätigen' })[step],
  stepOf: ({ step, name }) => `Schritt ${step} von 3: ${name}`,
  next: 'Weiter',
  back: 'Zurück',
  cancel: 'Abbrechen',
  generate: 'SKUs erzeugen',
  at: ({ name, sentence }) => `${name}: ${sentence}`,
  andMore: ({ count, text }) =>
    plural(count, { one: 'Noch eine weitere Angabe ist zu berichtigen.', other: 'Noch # weitere Angaben sind zu berichtigen.' }, text),

  quantityKind: 'Menge',
  enumKind: 'Aufzählung',
  quantityGroup: ({ max, text }) => `Mengenattribute (${max === 1 ? 'höchstens 1' : `bis zu ${text}`})`,
  enumGroup: ({ text }) => `Aufzählungsattribute (bis zu ${text})`,
  quantityHint: 'Wovon Kunden eine beliebige Anzahl kaufen, etwa Nutzer. Preise richten sich dann nach der Menge.',
  enumHint: 'Was Kunden auswählen, etwa eine Softwareversion. Jede Kombination der Werte wird eine SKU.',
  search: 'Attribut suchen',
  noneFound: 'Keines hat das im Namen.',
  noneOfKind: 'Noch keines in der Bibliothek.',
  emptyLibrary:
    'Es gibt noch keine Produktattribute. Was mehrere Produkte teilen, gehört auf die Seite Produktattribute; was nur diese Spezifikation braucht, können Sie hier hinzufügen.',
  quantityFull: ({ count, text }) =>
    plural(
      count,
      {
        one: 'Höchstens # Mengenattribut ist wählbar; wählen Sie erst eines ab.',
        other: 'Höchstens # Mengenattribute sind wählbar; wählen Sie erst eines ab.',
      },
      text,
    ),
  enumFull: ({ count, text }) =>
    plural(
      count,
      {
        one: 'Höchstens # Aufzählungsattribut ist wählbar; wählen Sie erst eines ab.',
        other: 'Höchstens # Aufzählungsattribute sind wählbar; wählen Sie erst eines ab.',
      },
      text,
    ),
  releasedStays: ({ name }) =>
    `${name} ist im Verkauf: Einer freigegebenen Spezifikation lassen sich Attribute hinzufügen, aber nicht nehmen.`,
  noQuantityAdded: 'Einer freigegebenen Spezifikation kann kein Mengenattribut hinzugefügt werden.',
  unnamed: 'Attribut ohne Namen',

  newAttribute: 'Neues Attribut',
  type: 'Typ',
  name: 'Name',
  add: 'Hinzufügen',

  attributeName: 'Attributname',
  nameStays: 'Ein freigegebenes Attribut behält seinen Namen.',

  skuCount: ({ count, max }) => `${count} von ${max} SKUs`,

  overview: ({ count, text }) => plural(count, { one: '# SKU', other: '# SKUs' }, text),
  statusCount: ({ status, count }) => `${count} ${{ new: 'neu', kept: 'behalten', adapted: 'angepasst', removed: 'entfernt' }[status]}`,
  status: ({ status }) => ({ new: 'Neu', kept: 'Behalten', adapted: 'Angepasst', removed: 'Entfernt' })[status],
  single: 'Die einzige Version',
  sku: 'SKU',
  onSale: 'Im Verkauf',
  onSaleNamed: ({ name }) => `Im Verkauf: ${name}`,
  leaveOut: 'Nehmen Sie den Haken bei Kombinationen heraus, die Sie nicht verkaufen. Nur SKUs im Verkauf brauchen Preise.',
  matrix: ({ rows, columns }) => `${rows} mal ${columns}`,
  removedTitle: 'Entfernt',
  priced: 'hat Preise',
  becomeQuantity: ({ names, unit }) => `Die Preise von ${names} werden Preise je ${unit}, für jede Menge dieselben.`,
  becomeFlat: ({ names }) => `Die Preise von ${names} hängen nicht mehr von einer Menge ab: Es bleibt der Preis der ersten Stufe.`,
  goesOn: ({ attribute, value }) => `Was es schon gab, läuft mit seinen Preisen als ${attribute}: ${value} weiter.`,
  others: ({ names, count, text }) => `${names} und ${plural(count, { one: '# weitere', other: '# weitere' }, text)}`,

  confirmTitle: 'SKUs mit Preisen entfernen?',
  confirm: ({ names, count }) =>
    count === 1 ? `Diese SKU entfällt mit ihren Preisen: ${names}.` : `Diese SKUs entfallen mit ihren Preisen: ${names}.`,
  confirmGo: 'Entfernen und erzeugen',
  confirmStay: 'Behalten',
};
