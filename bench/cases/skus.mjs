import { cross } from 'd3-array';

/** Five attributes of ten values each: a hundred thousand combinations. */
const attributes = Array.from({ length: 5 }, (_, at) => ({
  id: `a${at}`,
  type: 'enum',
  name: `Attribute ${at}`,
  values: Array.from({ length: 10 }, (_, value) => ({ id: `v${value}`, label: `Value ${value}` })),
}));
const lists = attributes.map(({ values }) => values.map(({ id }) => id));

export function skuCases({ generateSkus }) {
  const generate = () => generateSkus(attributes, { policy: { maxSkus: 100_000 } });
  if (generate().skus.length !== cross(...lists).length) throw new Error('not the same number of combinations');
  return [
    {
      name: '100,000 combinations of five attributes',
      contenders: { 'sku-kit generateSkus': generate, 'd3-array cross, bare product': () => cross(...lists) },
      limits: [{ of: 'sku-kit generateSkus', per: 'd3-array cross, bare product', atMost: 3 }],
    },
  ];
}
