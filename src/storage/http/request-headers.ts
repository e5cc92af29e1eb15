/** Writes only over this revision; `null` or empty: only if nothing is stored yet. */
export const ifUnchanged = (base: string | null): Record<string, string> => (base ? { 'If-Match': etag(base) } : { 'If-None-Match': '*' });

/** Writes only over this revision, or over any if there is no base. */
export const ifMatch = (base: string | null): Record<string, string> => (base ? { 'If-Match': etag(base) } : {});

const etag = (revision: string): string => `"${revision}"`;

/** Headers for a key, which may contain any characters. */
export const idempotency = (key: string): Record<string, string> => ({
  'Idempotency-Key': /^[\x21-\x7e]+$/.test(key) ? key : encodeURIComponent(key),
});
