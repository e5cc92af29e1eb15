import type { Translation } from './translation.js';

/** The languages that the kit brings beside English, by base tag; a language's code comes when a page first asks for it. */
const brought = new Map<string, () => Promise<Translation>>([
  ['ar', () => import('../../locales/ar.js').then(({ ar }) => ar)],
  ['de', () => import('../../locales/de.js').then(({ de }) => de)],
  ['zh', () => import('../../locales/zh-CN.js').then(({ zhCN }) => zhCN)],
]);

const loads = new Map<string, Promise<Translation | undefined>>();

/**
 * The kit's own words of a language, undefined where it does not speak it. A load that failed (no network) gives undefined as well: English
 * goes on, and the next one who asks tries again.
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
