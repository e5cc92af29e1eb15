import { expect } from 'chai';
import {
  addSpecification,
  addTier,
  applyGenerated,
  cancelEditing,
  createRelease,
  createSpecification,
  discontinueSpecification,
  duplicateSpecification,
  editPricing,
  editSkus,
  editSpecification,
  moveSpecification,
  removeSpecification,
  removeTier,
  renameSpecification,
  setAsset,
  setBilling,
  setCurrency,
  setDelivery,
  setDeliveryMethod,
  setEditing,
  setFee,
  setModel,
  setOffered,
  setPrice,
  setPricing,
  setProduct,
  setSkuCode,
  setSkus,
  setSoftwarePackage,
  setTemplate,
  setTrial,
  setUpTo,
  startEditing,
  type PricingEdit,
  type ReleaseEdit,
  type SkuEdit,
  type SpecificationEdit,
} from '../../src/core/edits/index.js';
import { IssueError } from '../../src/core/schema/issue.js';
import { parseRelease } from '../../src/core/schema/parse.js';
import type { Pricing, Release, Specification } from '../../src/core/schema/types.js';
import { cloudDesk, enumeration, flat, pricing, release, sku, specification, tier } from '../fixtures/model.js';

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

const copyOf = <T>(value: T): T => structuredClone(value);

const desk = frozen(cloudDesk());
const spec = desk.specifications[0]!;
const basic = spec.skus[0]!;

/** Edits that change nothing, as their argument equals the present content. */
const idle: Record<string, ReleaseEdit> = {
  setDeliveryMethod: setDeliveryMethod('saas'),
  setProduct: setProduct({ name: 'Cloud Desk', version: '', description: '' }),
  setCurrency: setCurrency('EUR'),
  setSoftwarePackage: setSoftwarePackage(false),
  setDelivery: setDelivery(undefined),
  'removeSpecification of another': removeSpecification('other'),
  'duplicateSpecification of another': duplicateSpecification('other', 'copy'),
  'discontinueSpecification of another': discontinueSpecification('other'),
  'moveSpecification to where it is': moveSpecification('spec-1', 0),
  'moveSpecification beyond the end': moveSpecification('spec-1', 7),
  'moveSpecification of another': moveSpecification('other', 0),
  'editSpecification of another': editSpecification('other', renameSpecification('New')),
};

const idleInside: Record<string, SpecificationEdit> = {
  renameSpecification: renameSpecification(spec.name),
  setBilling: setBilling(copyOf(spec.billing)),
  setTemplate: setTemplate('custom'),
  setTrial: setTrial(null),
  setAsset: setAsset(''),
  setSkus: setSkus(copyOf(spec.skus)),
  cancelEditing: cancelEditing(),
  applyGenerated: applyGenerated({ attributes: copyOf(spec.attributes), skus: copyOf(spec.skus) }),
};

const idleSku: Record<string, SkuEdit> = {
  setOffered: setOffered(true),
  setSkuCode: setSkuCode(''),
  setPricing: setPricing(copyOf(basic.pricing)),
  setPrice: editPricing(setPrice(0, 'P1M', '3')),
  'setPrice without a price': editPricing(setPrice(0, 'once', undefined)),
  'setPrice of a tier that is not there': editPricing(setPrice(4, 'P1M', '3')),
  setFee: editPricing(setFee(0, 'P1M', undefined)),
  setUpTo: editPricing(setUpTo(0, null)),
  setModel: editPricing(setModel('linear')),
  'removeTier of the only one': editPricing(removeTier(0)),
  'addTier in linear pricing': editPricing(addTier(0)),
};

describe('an edit that changes nothing returns the same object', () => {
  for (const [name, edit] of Object.entries(idle)) it(name, () => expect(edit(desk)).to.equal(desk));
  for (const [name, edit] of Object.entries(idleInside)) {
    it(name, () => {
      expect(edit(spec)).to.equal(spec);
      expect(editSpecification('spec-1', edit)(desk)).to.equal(desk);
    });
  }
  for (const [name, edit] of Object.entries(idleSku)) {
    it(name, () => {
      expect(edit(basic)).to.equal(basic);
      expect(editSkus(spec.skus, new Map([[basic.id, edit]]))).to.equal(spec.skus);
    });
  }
});

describe('edits of a release', () => {
  it('start with a release that can be parsed', () => {
    const made = addSpecification(createSpecification({ id: 's1' }))(createRelease({ id: 'r1' }));
    expect(parseRelease(made)).to.deep.equal({ ok: true, release: made });
    expect(made.specifications[0]).to.deep.equal({
      id: 's1',
      name: '',
      template: 'simple',
      billing: { mode: 'subscription', periods: ['P1M', 'P1Y'] },
      attributes: [],
      skus: [sku('sku', {})],
    });
  });

  it('create a specification with the first billing mode of its delivery method and the periods of the policy', () => {
    const policy = {
      periods: ['P3M'],
      deliveryMethods: { kit: { billing: ['one-time' as const], trial: false, delivery: false, packageAsset: false, withdraw: false } },
    };
    expect(createSpecification({ id: 's', method: 'kit', policy }).billing).to.deep.equal({ mode: 'one-time' });
    expect(createSpecification({ id: 's', method: 'saas', policy }).billing).to.deep.equal({ mode: 'subscription', periods: ['P3M'] });
    expect(createSpecification({ id: 's', method: 'constructor' }).billing.mode).to.equal('subscription');
  });

  it('keep what the earlier delivery method needs', () => {
    const license = frozen(
      release([], { deliveryMethod: 'license', softwarePackage: true, delivery: { serviceFlowTemplateId: 't1', days: 5 } }),
    );
    const saas = setDeliveryMethod('saas')(license);
    expect(saas).to.deep.equal({ ...license, deliveryMethod: 'saas' });
    expect(setDeliveryMethod('license')(saas)).to.deep.equal(license);
  });

  it('change only the given fields of the product, and drop an empty version', () => {
    const named = setProduct({ version: '2.0', description: 'Desks' })(desk);
    expect(named.product).to.deep.equal({ name: 'Cloud Desk', version: '2.0', description: 'Desks' });
    expect(setProduct({ version: '' })(named).product).to.deep.equal({ name: 'Cloud Desk', description: 'Desks' });
    expect(setProduct({ name: '' })(named).product.name).to.equal('');
    expect(named.specifications).to.equal(desk.specifications);
  });

  it('set and drop currency, software package and delivery', () => {
    expect(setCurrency('JPY')(desk).currency).to.equal('JPY');
    expect(setSoftwarePackage(false)(setSoftwarePackage(true)(desk))).to.deep.equal(desk);
    expect(setDelivery({ serviceFlowTemplateId: '', days: null })(desk).delivery).to.deep.equal({ serviceFlowTemplateId: '', days: null });
  });

  describe('of the list of specifications', () => {
    const ids = ({ specifications }: Release) => specifications.map(({ id }) => id);
    const three = frozen(release(['a', 'b', 'c'].map((id) => specification(id, [], []))));

    it('move one to an index', () => {
      expect(ids(moveSpecification('a', 1)(three))).to.deep.equal(['b', 'a', 'c']);
      expect(ids(moveSpecification('a', 2)(three))).to.deep.equal(['b', 'c', 'a']);
      expect(ids(moveSpecification('c', -5)(three))).to.deep.equal(['c', 'a', 'b']);
      expect(ids(moveSpecification('b', 99)(three))).to.deep.equal(['a', 'c', 'b']);
    });

    it('remove and discontinue one, and share the others', () => {
      const removed = removeSpecification('b')(three);
      expect(ids(removed)).to.deep.equal(['a', 'c']);
      expect(removed.specifications[1]).to.equal(three.specifications[2]);
      expect(discontinueSpecification('b')(three).specifications.map(({ discontinued }) => discontinued)).to.deep.equal([
        undefined,
        true,
        undefined,
      ]);
    });

    it('copy one to the place after the original, without codes, dialog and discontinuation', () => {
      const original: Specification = {
        ...specification('a', [], [sku('x', {}, flat({ P1M: '1' }), { code: 'A-1' })]),
        editing: { attributes: [], step: 2 },
        discontinued: true,
        parked: { attributes: [], skus: [sku('y', {}, flat({ P1M: '2' }), { code: 'A-2' })] },
      };
      const copied = duplicateSpecification('a', 'a2')(release([original, specification('b', [], [])]));
      expect(ids(copied)).to.deep.equal(['a', 'a2', 'b']);
      expect(copied.specifications[1]).to.deep.equal({
        ...specification('a', [], [sku('x', {}, flat({ P1M: '1' }))]),
        id: 'a2',
        parked: { attributes: [], skus: [sku('y', {}, flat({ P1M: '2' }))] },
      });
    });

    it('refuse an id that is in use', () => {
      for (const edit of [addSpecification(specification('b', [], [])), duplicateSpecification('a', 'b')]) {
        expect(() => edit(three)).to.throw(IssueError, 'id.duplicate');
      }
    });
  });
});

describe('edits of a specification', () => {
  it('copy only what contains the change and share the rest', () => {
    const next = editSpecification('spec-1', (one) => ({ ...one, skus: editSkus(one.skus, new Map([[basic.id, setOffered(false)]])) }))(
      desk,
    );
    expect(next.specifications[0]!.skus[0]).to.deep.equal({ ...basic, offered: false });
    expect(next.specifications[0]!.skus[1]).to.equal(spec.skus[1]);
    expect(next.specifications[0]!.skus[0]!.pricing).to.equal(basic.pricing);
    expect(next.product).to.equal(desk.product);
  });

  it('keep the prices of periods that are no longer billed', () => {
    const monthly = setBilling({ mode: 'subscription', periods: ['P1M'] })(spec);
    expect(monthly.skus).to.equal(spec.skus);
    expect(setBilling(spec.billing)(monthly)).to.deep.equal(spec);
  });

  it('swap the content of the two pricing templates, and lose nothing', () => {
    const simple = setTemplate('simple')(spec);
    expect(simple).to.deep.include({ template: 'simple', attributes: [], skus: [sku('sku', {})] });
    expect(simple.parked).to.deep.equal({ attributes: spec.attributes, skus: spec.skus });
    const priced = setSkus(editSkus(simple.skus, new Map([['sku', editPricing(setPrice(0, 'P1M', '4'))]])))(simple);
    const back = setTemplate('custom')(priced);
    expect(back).to.deep.equal({ ...spec, parked: { attributes: [], skus: [sku('sku', {}, flat({ P1M: '4' }))] } });
    expect(setTemplate('simple')(back)).to.deep.equal(priced);
  });

  it('return to the original if nothing was entered with the other template', () => {
    const begun = frozen(createSpecification({ id: 's' }));
    const custom = setTemplate('custom')(begun);
    expect(custom).to.deep.include({ template: 'custom', attributes: [], skus: [] });
    expect(setTemplate('simple')(custom)).to.deep.equal(begun);
  });

  it('set, switch off and drop a trial, and choose an asset', () => {
    const tried = setTrial({ days: 30 })(spec);
    expect(tried.trial).to.deep.equal({ days: 30 });
    expect(setTrial({ days: 30, off: true })(tried).trial).to.deep.equal({ days: 30, off: true });
    expect(setTrial(null)(tried)).to.deep.equal(spec);
    expect(setAsset(undefined)(setAsset('asset-1')(spec))).to.deep.equal(spec);
  });

  it('open the Generate dialog with the attributes, change it, and cancel or apply it', () => {
    const open = startEditing()(spec);
    expect(open.editing).to.deep.equal({ attributes: spec.attributes, step: 1 });
    const typed = setEditing({ attributes: [enumeration('edition', 'Basic')], step: 2 })(open);
    expect(startEditing()(typed)).to.equal(typed);
    expect(cancelEditing()(typed)).to.deep.equal(spec);
    const made = applyGenerated({ attributes: typed.editing!.attributes, skus: [basic] })(typed);
    expect(made).to.deep.equal({ ...spec, attributes: [enumeration('edition', 'Basic')], skus: [basic] });
  });

  it('set and remove a code', () => {
    expect(setSkuCode('A-1')(basic).code).to.equal('A-1');
    expect(setSkuCode('')(setSkuCode('A-1')(basic))).to.deep.equal(basic);
  });

  it('change many SKUs by id in one copy of the list', () => {
    const next = editSkus(spec.skus, new Map(spec.skus.slice(1).map(({ id }) => [id, setOffered(false)])));
    expect(next.map(({ offered }) => offered)).to.deep.equal([true, false, false]);
    expect(next[0]).to.equal(basic);
  });
});

describe('edits of a pricing', () => {
  const tiers = frozen(pricing('tiered', tier(10, { P1M: '6' }), tier(100, { P1M: '5' }), tier(null, { P1M: '4' })));
  const after = (...edits: PricingEdit[]) => edits.reduce((next, edit) => edit(next), tiers);
  const ends = (made: Pricing) => made.tiers.map(({ upTo }) => upTo);

  it('set a price, keep text that could not be read, and remove the key of a cleared price', () => {
    expect(after(setPrice(1, 'P1M', '5.25')).tiers[1]!.unitPrice).to.deep.equal({ P1M: '5.25' });
    expect(after(setPrice(1, 'P1Y', { typed: '5,5x' })).tiers[1]!.unitPrice).to.deep.equal({ P1M: '5', P1Y: { typed: '5,5x' } });
    expect(after(setPrice(1, 'P1M', undefined)).tiers[1]!.unitPrice).to.deep.equal({});
    expect(after(setPrice(1, 'P1M', '5.25')).tiers[0]).to.equal(tiers.tiers[0]);
  });

  it('keep a price as typed, though other digits have the same value', () => {
    expect(after(setPrice(1, 'P1M', '5.0')).tiers[1]!.unitPrice).to.deep.equal({ P1M: '5.0' });
  });

  it('set a fee, and drop the map of fees with the last one', () => {
    expect(after(setFee(0, 'P1M', '9')).tiers[0]!.flatFee).to.deep.equal({ P1M: '9' });
    expect(after(setFee(0, 'P1M', '9'), setFee(0, 'P1M', undefined))).to.deep.equal(tiers);
  });

  it('set the first price in a pricing without tiers', () => {
    expect(setPrice(0, 'P1M', '1')({ model: 'volume', tiers: [] })).to.deep.equal(pricing('volume', tier(null, { P1M: '1' })));
  });

  it('set the end of a tier', () => {
    expect(ends(after(setUpTo(0, 20)))).to.deep.equal([20, 100, null]);
    expect(ends(after(setUpTo(0, { typed: '' })))).to.deep.equal([{ typed: '' }, 100, null]);
  });

  it('add a tier after another, whose end the seller has to enter', () => {
    expect(ends(after(addTier(0)))).to.deep.equal([10, { typed: '' }, 100, null]);
    expect(after(addTier(0)).tiers[1]!.unitPrice).to.deep.equal({});
  });

  it('add a tier after the open tier, which becomes the open one', () => {
    const made = after(addTier(2));
    expect(ends(made)).to.deep.equal([10, 100, { typed: '' }, null]);
    expect(made.tiers.map(({ unitPrice }) => unitPrice.P1M)).to.deep.equal(['6', '5', '4', undefined]);
    expect(ends(addTier(1)(pricing('volume', tier(5), tier(9))))).to.deep.equal([5, 9, null]);
  });

  it('remove a tier; without the last, the one before is open', () => {
    expect(ends(after(removeTier(1)))).to.deep.equal([10, null]);
    expect(after(removeTier(2)).tiers).to.deep.equal([tier(10, { P1M: '6' }), tier(null, { P1M: '5' })]);
    expect(after(removeTier(7))).to.equal(tiers);
  });

  it('change the model', () => {
    expect(after(setModel('volume'))).to.deep.equal({ ...tiers, model: 'volume' });
    expect(after(setModel('linear'))).to.deep.equal(pricing('linear', tier(null, { P1M: '6' })));
  });
});
