import type { Translation } from './translation.js';

/** The kit's languages in addition to English, by base tag. A language is loaded when a page first needs it. */
const brought = new Map<string, () => Promise<Translation>>([
  ['ar', () => import('../../locales/ar.js').then(({ ar }) => ar)],
  ['de', () => import('../../locales/de.js').then(({ de }) => de)],
  ['zh', () => import('../../locales/zh-CN.js').then(({ zhCN }) => zhCN)],
]);

const loads = new Map<string, Promise<Translation | undefined>>();

/**
 * Loads the kit's words for a language; undefined if the kit has none. If the load fails, the promise resolves to undefined, the page
 * stays in English, and the next call tries again.
 */
export function loadLanguage(base: string): Promise<Translation | undefined> | undefined {
  const load = brought.get(base);
  if (!load) return undefined;
  const known = loads.get(base);
  if (known) return known;
  const loading = load().catch(() => {
    loads.delete(base);
    return undefined;
  });
  loads.set(base, loading);
  return loading;
}
