/** For English words that come with a part of an element: all words, those among them. In other languages they are there already. */
export const moreWords = <English extends object>(english: English) => {
  const known = new WeakMap<object, object>();
  /** @param words - the element's own */
  return <Own extends object>(words: Own): Own & English => {
    let all = known.get(words);
    if (!all) known.set(words, (all = { ...english, ...words }));
    return all as Own & English;
  };
};
