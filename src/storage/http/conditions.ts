/** Only onto this revision; `null` or empty: only where none is stored yet. */
export const onto = (base: string | null): Record<string, string> => (base ? { 'If-Match': etag(base) } : { 'If-None-Match': '*' });

/** Only onto this revision, or onto whatever is there. */
export const ifMatch = (base: string | null): Record<string, string> => (base ? { 'If-Match': etag(base) } : {});

const etag = (revision: string): string => `"${revision}"`;

/** A key of any characters as a header's value. */
export const idempotency = (key: string): Record<string, string> => ({
  'Idempotency-Key': /^[\x21-\x7e]+$/.test(key) ? key : encodeURIComponent(key),
});
