/** What a sentence says for each plural category of its language; `#` stands for the count. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** How one language writes counts. */
export interface Numbers {
  number: (value: number) => string;
  /** The form for `count`; `text` is the count as it is written already, where it differs from `number(count)`. */
  plural: (count: number, forms: PluralForms, text?: string) => string;
}

/** Made when first used: importing a language costs nothing. */
export function numbersOf(lang: string): Numbers {
  let format: Intl.NumberFormat | undefined;
  let rules: Intl.PluralRules | undefined;
  const number = (value: number) => (format ??= new Intl.NumberFormat(lang)).format(value);
  const plural = (count: number, forms: PluralForms, text?: string) => {
    rules ??= new Intl.PluralRules(lang);
    return (forms[rules.select(count)] ?? forms.other).replaceAll('#', () => text ?? number(count));
  };
  return { number, plural };
}
