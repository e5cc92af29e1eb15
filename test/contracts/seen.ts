import { textOf } from '../helpers/roles.js';
import { composed } from './composed.js';

/** Returns all text on screen, including the text in fields. */
export const seen = (element: Element): string => [textOf(element), ...composed(element).flatMap(fieldText)].join('\n');

function fieldText(field: Element): string[] {
  if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map(({ label }) => label.trim());
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) return [String(field.checked)];
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? [field.value] : [];
}
