/** The part of idiomorph that `morph.test.ts` uses. */
declare module 'idiomorph' {
  export const Idiomorph: {
    morph(page: Element, next: string, options: { morphStyle: 'innerHTML' | 'outerHTML' }): void;
  };
}
