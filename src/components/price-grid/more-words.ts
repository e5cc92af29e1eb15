import type { GridWords } from './price-grid.messages.js';

/** For English words that come with a part of the grid: all words, those among them. In other languages they are there already. */
export const moreWords = <English extends object>(english: English) => {
  const known = new WeakMap<GridWords, GridWords & English>();
  /** @param words - the grid's own */
  return (words: GridWords): GridWords & English => {
    let all = known.get(words);
    if (!all) known.set(words, (all = { ...english, ...words }));
    return all;
  };
};
