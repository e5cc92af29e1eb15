/** A release of so many SKUs with three tiers in two periods, as generated, on offer and priced, without an issue but for the total drops. */
function releaseOf({ generateSkus }, count) {
  const digits = String(count - 1).length;
  const attributes = [
    ...Array.from({ length: digits }, (_, at) => ({
      id: `a${at}`,
      type: 'enum',
      name: `Attribute ${at}`,
      values: Array.from({ length: 10 }, (_, value) => ({ id: `v${value}`, label: `Value ${value}` })),
    })),
    { id: 'users', type: 'quantity', name: 'Users', min: 5, max: 1000, step: 5 },
  ];
  const skus = generateSkus(attributes, { policy }).skus.map((sku, at) => ({ ...sku, pricing: pricing(at) }));
  if (skus.length !== count) throw new Error(`${skus.length} SKUs in place of ${count}`);
  return {
    schemaVersion: 1,
    id: 'bench',
    deliveryMethod: 'saas',
    product: { name: 'Cashier Cloud' },
    currency: 'USD',
    specifications: [
      { id: 's', name: 'Standard', template: 'custom', billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] }, attributes, skus },
    ],
  };
}

const policy = { maxSkus: 100_000 };
const models = ['volume', 'tiered'];
const price = (at, tier, times) => (((1200 - tier * 100 + (at % 7) * 5) * times) / 100).toFixed(2);
const pricing = (at) => ({
  model: models[at % 2],
  tiers: [100, 500, null].map((upTo, tier) => ({ upTo, unitPrice: { P1M: price(at, tier, 1), P1Y: price(at, tier, 10) } })),
});

/** The release with one price changed, sharing all else. */
function changed(release, at, value) {
  const [specification] = release.specifications;
  const skus = [...specification.skus];
  const sku = skus[at];
  const [first, ...others] = sku.pricing.tiers;
  skus[at] = { ...sku, pricing: { ...sku.pricing, tiers: [{ ...first, unitPrice: { ...first.unitPrice, P1M: value } }, ...others] } };
  return { ...release, specifications: [{ ...specification, skus }] };
}

const edits = 100;

export function checkingCases(core) {
  const { validateRelease, createChecker } = core;
  const releases = new Map([100, 1000, 10_000, 100_000].map((count) => [count, releaseOf(core, count)]));
  for (const [count, release] of releases) {
    const errors = validateRelease(release, { policy }).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(`the release of ${count} SKUs has ${errors.length} errors, the first ${errors[0].code}`);
  }
  const full = (count) => () => validateRelease(releases.get(count), { policy });

  /** The same edits for every round; the checker has seen the release before. */
  const recheck = (count) => {
    const release = releases.get(count);
    const check = createChecker({ policy });
    check(release);
    const versions = [];
    let last = release;
    for (let at = 0; at < edits; at++) versions.push((last = changed(last, (at * 37) % count, `${12 + (at % 5)}.5`)));
    return { before: () => check(release), run: () => versions.forEach((version) => check(version)) };
  };
  const small = recheck(100);
  const large = recheck(10_000);

  return [
    {
      name: 'validateRelease, three tiers, two periods',
      contenders: { '1,000 SKUs': full(1000), '10,000 SKUs': full(10_000), '100,000 SKUs': full(100_000) },
      limits: [
        { of: '10,000 SKUs', atMostMs: 60 },
        { of: '10,000 SKUs', per: '1,000 SKUs', atMost: 13 },
        { of: '100,000 SKUs', per: '10,000 SKUs', atMost: 13 },
      ],
    },
    {
      name: 'one changed price checked again',
      times: edits,
      before: { '100 SKUs': small.before, '10,000 SKUs': large.before },
      contenders: { '100 SKUs': small.run, '10,000 SKUs': large.run },
      limits: [
        { of: '100 SKUs', atMostMs: 0.5 },
        { of: '10,000 SKUs', atMostMs: 1 },
      ],
    },
  ];
}
