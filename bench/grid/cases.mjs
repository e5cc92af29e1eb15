/** Blocks of prices that differ from round to round, so that each paste changes every cell. */
export const block = (rows, round) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: 4 },
      (_, column) => `${((row * 7 + column * 131 + round * 17) % 900) + 101}.${10 + ((row + column + round) % 9)}5`,
    ),
  );

export const textOf = (cells) => cells.map((row) => row.join('\t')).join('\r\n');

/** Bounds: `atMost` × another contender, or `atMostMs`. */
export const firstPaint = [
  { rows: 1000, name: 'first paint of 1,000 rows', limits: [{ of: 'kit', per: 'bare', atMost: 1.15 }] },
  { rows: 10_000, name: 'first paint of 10,000 rows', limits: [{ of: 'kit', per: 'bare', atMost: 1.15 }] },
];

const against = [
  { of: 'kit', per: 'jspreadsheet', atMost: 1 },
  { of: 'kit', per: 'handsontable', atMost: 0.6 },
  { of: 'kit', per: 'tabulator', atMost: 0.6 },
];

export const pastes = [
  { rows: 250, name: '1,000 cells on 10,000 rows', paste: against, undo: against },
  {
    rows: 10_000,
    name: '40,000 cells on 10,000 rows',
    paste: [{ of: 'kit', atMostMs: 400 }],
    undo: [{ of: 'kit', atMostMs: 400 }],
  },
];
