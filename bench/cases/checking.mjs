/** Generates a release with `count` offered SKUs, priced in three tiers and two periods. */
function releaseOf({ generateSkus }, count, pricing) {
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
const pricing = (price) => (at) => ({
  model: models[at % 2],
  tiers: [100, 500, null].map((upTo, tier) => ({ upTo, unitPrice: { P1M: price(at, tier, 1), P1Y: price(at, tier, 10) } })),
});

/** Small discounts: no total falls at a tier boundary, so there are no warnings. */
const gentle = pricing((at, tier, times) => (((1200 + (at % 7) * 5 - [0, 40, 50][tier]) * times) / 100).toFixed(2));

/** In every second SKU each total falls at each boundary in both periods: 20,000 warnings for 10,000 SKUs. */
const steep = pricing((at, tier, times) => (((1200 + (at % 7) * 5 - tier * 100) * times) / 100).toFixed(2));

/** The release with one price changed. It shares everything else with the original. */
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
  const releases = new Map([100, 1000, 10_000, 100_000].map((count) => [count, releaseOf(core, count, gentle)]));
  const warned = releaseOf(core, 10_000, steep);
  for (const [count, release] of releases) {
    const [issue] = validateRelease(release, { policy });
    if (issue) throw new Error(`the release of ${count} SKUs has an issue: ${issue.code}`);
  }
  const warnings = validateRelease(warned, { policy }).length;
  if (warnings !== 20_000) throw new Error(`${warnings} warnings in place of 20,000`);
  const full = (count) => () => validateRelease(releases.get(count), { policy });

  /** Each round applies the same edits to a checker that has already checked the release. */
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
      contenders: {
        '1,000 SKUs': full(1000),
        '10,000 SKUs': full(10_000),
        '10,000 SKUs with 20,000 warnings': () => validateRelease(warned, { policy }),
        '100,000 SKUs': full(100_000),
      },
      limits: [
        { of: '10,000 SKUs', atMostMs: 60 },
        { of: '10,000 SKUs with 20,000 warnings', atMostMs: 60 },
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
