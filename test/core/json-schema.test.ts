import ajv2020 from 'ajv/dist/2020.js';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { toJSONSchema } from 'zod/mini';
import type { IssueCode } from '../../src/core/schema/issue.js';
import { releaseJsonSchema } from '../../src/core/schema/json-schema.js';
import { parseRelease } from '../../src/core/schema/parse.js';
import { releaseSchema } from '../../src/core/schema/schemas.js';
import { arbitraryRelease } from '../fixtures/arbitrary-release.js';
import { changed } from '../fixtures/changed.js';
import { cloudDesk } from '../fixtures/model.js';
import version0 from '../fixtures/release-version-0.json' with { type: 'json' };

type Path = (string | number)[];

const ajv = new ajv2020.Ajv2020({ strict: true, allErrors: false });
const accepts = ajv.compile(releaseJsonSchema());

/** What JSON Schema can't express, each with a test whether `parseRelease` refuses a document only because of it. */
const beyondJsonSchema: Record<string, (document: unknown) => boolean> = {
  'ids are unique in their list': (document) => onlyFor(document, 'id.duplicate'),
  'keys are well-formed Unicode': (document) => /\\ud[89a-f]\w\w":/.test(JSON.stringify(document)),
  'nothing is too long, too large or too deep': (document) => onlyFor(document, 'document.too-large'),
  'earlier versions are converted to the current one': (document) => (document as { schemaVersion?: unknown }).schemaVersion === 0,
};

const onlyFor = (document: unknown, code: IssueCode): boolean => {
  const result = parseRelease(document);
  return !result.ok && result.issues.every((issue) => issue.code === code);
};

/** Values that are put into documents to damage them. */
const oddities: unknown[] = [
  ...[
    undefined,
    null,
    true,
    0,
    -1,
    1.5,
    '',
    'x',
    'a b',
    '__proto__',
    '1',
    '01',
    '1e5',
    '12,5',
    'P1M',
    'monthly',
    'use',
    'enum',
    'flat',
    'a\ud800',
    { 'a\ud800': 1 },
  ],
  ...[
    [],
    {},
    [[]],
    [{}],
    { typed: '' },
    { typed: 1 },
    { typed: '', more: 1 },
    { mode: 'usage' },
    { mode: 'subscription' },
    { id: 'a', label: '' },
  ],
  ...['9'.repeat(41), 'a'.repeat(65), 'a'.repeat(801), JSON.parse('{"__proto__": 1}') as unknown],
];

const newKeys = ['color', '__proto__', 'constructor', 'extensions', 'trial', 'P1M', 'a b', 'flatFee', 'code'];

describe('releaseJsonSchema', () => {
  it('returns a schema of the 2020-12 dialect, a new one each time', () => {
    const schema = releaseJsonSchema();
    expect(ajv.validateSchema(schema)).to.equal(true);
    expect(schema).to.deep.include({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(releaseJsonSchema()).to.deep.equal(schema);
    expect(releaseJsonSchema()).to.not.equal(schema);
  });

  it('accepts a release, and reports where another is wrong', () => {
    expect(accepts(cloudDesk())).to.equal(true);
    expect(accepts(changed(cloudDesk(), ['specifications', 0, 'skus', 0, 'offered'], 'yes'))).to.equal(false);
    expect(accepts.errors?.[0]?.instancePath).to.equal('/specifications/0/skus/0/offered');
  });

  it('agrees with parseRelease on 10,000 releases, except for the four rules that it can’t express', function () {
    this.timeout(120_000);
    const zods = ajv.compile(toJSONSchema(releaseSchema, { unrepresentable: 'any' }));
    const used = new Set<string>();
    let refused = 0;
    for (const document of documents(10_000)) {
      const verdict = parseRelease(document).ok;
      if (!verdict) refused++;
      const ours = accepts(document);
      if (ours !== verdict) {
        const rule = Object.entries(beyondJsonSchema).find(([, excuses]) => excuses(document))?.[0];
        expect(rule, JSON.stringify(document)).to.be.a('string');
        used.add(rule!);
      }
      // zod's own JSON Schema doesn't check keys deep inside extensions. Everything else is the same.
      if (zods(document) !== ours) expect(JSON.stringify(document)).to.include('__proto__');
    }
    expect(refused).to.be.within(3000, 9000);
    expect([...used]).to.have.members(Object.keys(beyondJsonSchema));
  });
});

/** Generated releases, each unchanged and with all kinds of damage. */
function* documents(count: number): Generator {
  const releases = fc.sample(arbitraryRelease, { numRuns: 400, seed: 2026 });
  const dice = random(2026);
  yield version0;
  yield changed(cloudDesk(), ['product', 'name'], 'x'.repeat(1_000_001));
  yield changed(cloudDesk(), ['extensions'], { nested: JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown });
  for (let made = 3; made < count; made++) {
    let document: object = releases[made % releases.length]!;
    for (let damage = Math.floor(dice() * 3); damage > 0; damage--) document = damaged(document, dice);
    yield JSON.parse(JSON.stringify(document));
  }
}

function damaged(document: object, dice: () => number): object {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)]!;
  const places = placesIn(document);
  if (!places.length) return document;
  const place = pick(places);
  const parent = place.slice(0, -1);
  switch (Math.floor(dice() * 4)) {
    case 0:
      return changed(document, [...parent, pick(newKeys)], pick(oddities)) as object;
    case 1:
      return changed(document, place, at(document, pick(places))) as object;
    case 2: {
      const list = at(document, parent);
      return changed(document, place, Array.isArray(list) ? pick(list as readonly unknown[]) : pick(oddities)) as object;
    }
    default:
      return changed(document, place, pick(oddities)) as object;
  }
}

const at = (document: unknown, path: Path): unknown =>
  path.reduce((value, key) => (value as Record<string | number, unknown>)[key], document);

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return [place, ...placesIn(inner, place)];
  });
}

/** Numbers from 0 to 1 that are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
