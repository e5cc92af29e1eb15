import { validateRelease } from '../../src/core/rules/index.js';
import { generateRelease } from './generate-release.js';

/** So many releases every engine has to agree on. */
export const verdictCount = 1000;

const catalog = { assets: [{ id: 'app', name: 'Application', released: true }], serviceFlowTemplates: [{ id: 'remote', name: 'Remote' }] };

/**
 * What the rules say about the releases of the first seeds, as one text: a line of JSON for each. Nothing in it depends on where it
 * runs, so that Node, a worker and a page must give the same to the byte.
 */
export const verdict = (count = verdictCount): string =>
  Array.from({ length: count }, (_, seed) => JSON.stringify(validateRelease(generateRelease(seed), { catalog }))).join('\n');

/** The SHA-256 of a text, in hex. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
