import { validateRelease } from '../../src/core/rules/index.js';
import { generateRelease } from './generate-release.js';

/** The number of releases on which all engines have to agree. */
export const verdictCount = 1000;

const catalog = { assets: [{ id: 'app', name: 'Application', released: true }], serviceFlowTemplates: [{ id: 'remote', name: 'Remote' }] };

/**
 * Returns the issues of the releases of the first seeds as one text, a line of JSON for each. Nothing in it depends on where it runs, so Node,
 * a worker and a page must return the same bytes.
 */
export const verdict = (count = verdictCount): string =>
  Array.from({ length: count }, (_, seed) => JSON.stringify(validateRelease(generateRelease(seed), { catalog }))).join('\n');

/** The SHA-256 of a text, in hex. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
