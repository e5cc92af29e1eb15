/** A new id for a document or an item of one: 22 letters and digits. Works on pages without a secure context too, unlike `crypto.randomUUID`. */
export function randomId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => alphabet[byte % alphabet.length]).join('');
}
