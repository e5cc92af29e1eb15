/**
 * Returns the indices of items that moved, as few as possible: all but a longest increasing subsequence.
 * @param places - the earlier indices of the items, in their new order
 */
export function movedItems(places: readonly number[]): Set<number> {
  /** `tails[length]`: where the subsequence of that length with the smallest last place ends, as an index into `places`. */
  const tails: number[] = [];
  const before = places.map((place, index) => {
    const length = firstNotBelow(tails, places, place);
    tails[length] = index;
    return tails[length - 1];
  });
  const moved = new Set(places);
  for (let index = tails.at(-1); index !== undefined; index = before[index]) moved.delete(places[index]!);
  return moved;
}

function firstNotBelow(tails: readonly number[], places: readonly number[], place: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[tails[middle]!]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
