/** Returns a function that adds the English words of a lazily loaded part to an element's words. Translations already contain them. */
export const moreWords = <English extends object>(english: English) => {
  const known = new WeakMap<object, object>();
  /** @param words - the element's words */
  return <Own extends object>(words: Own): Own & English => {
    let all = known.get(words);
    if (!all) known.set(words, (all = { ...english, ...words }));
    return all as Own & English;
  };
};
