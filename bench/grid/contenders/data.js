/** The table that every contender shows: 10 values each of up to five attributes, a code, and a price for each of four periods. */
export const periods = ['P1M', 'P3M', 'P6M', 'P1Y'];

const titles = ['Edition', 'Region', 'Support', 'Level', 'Size'];

export const attributesFor = (rows) =>
  titles.slice(0, rows > 10_000 ? 5 : 4).map((name, at) => ({
    id: `a${at}`,
    type: 'enum',
    name,
    values: Array.from({ length: 10 }, (_, value) => ({ id: `v${value}`, label: `${name} ${value + 1}` })),
  }));

/** A row's value for each attribute, as an index from 0 to 9. */
const digit = (row, place) => Math.floor(row / 10 ** place) % 10;

const price = (row, column) => `${(row % 90) + 10 * (column + 1)}`;

export const skusFor = (rows) => {
  const attributes = attributesFor(rows);
  return Array.from({ length: rows }, (_, row) => ({
    id: `sku-${row}`,
    code: `C-${row}`,
    values: Object.fromEntries(attributes.map(({ id }, place) => [id, `v${digit(row, place)}`])),
    offered: true,
    pricing: {
      model: 'linear',
      tiers: [{ upTo: null, unitPrice: Object.fromEntries(periods.map((period, column) => [period, price(row, column)])) }],
    },
  }));
};

export const priceFields = periods;

/** The columns for the peers: `field`, `title`, and whether it contains prices. */
export const columnsFor = (rows) => [
  ...attributesFor(rows).map(({ id, name }) => ({ field: id, title: name, numeric: false })),
  { field: 'code', title: 'SKU code', numeric: false },
  { field: 'model', title: 'Pricing', numeric: false },
  ...periods.map((field) => ({ field, title: field, numeric: true })),
];

export const rowsFor = (rows) => {
  const attributes = attributesFor(rows);
  return Array.from({ length: rows }, (_, row) => ({
    id: row,
    ...Object.fromEntries(attributes.map(({ id, values }, place) => [id, values[digit(row, place)].label])),
    code: `C-${row}`,
    model: 'Linear',
    ...Object.fromEntries(periods.map((period, column) => [period, Number(price(row, column))])),
  }));
};
