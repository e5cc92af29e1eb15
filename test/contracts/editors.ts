import '../../src/components/price-grid/view/grid-runtime.js';
import type { Asset, Attribute, EnumValue, LibraryAttribute, Release, Sku } from '../../src/core/schema/types.js';
import { generateSkus } from '../../src/core/skus/generate.js';
import { openIndexedDbStore } from '../../src/storage/index.js';
import { linear, standard, users, version, volume } from '../../stories/data/cashier.js';
import { priced, releaseWith } from '../fixtures/releases.js';
import { settled, typeInto } from '../helpers/editor.js';
import { byRole, findByRole } from '../helpers/roles.js';
import { calls, chooses, clicks, fillsCell, inTurn, presses, types } from './gestures.js';
import { until, type Editor } from './subject.js';

const assets: Asset[] = [
  { id: 'cashier', name: 'Cashier', version: '2.1', released: true },
  { id: 'ledger', name: 'Ledger', released: true },
];

export const assetPicker: Editor = {
  tag: 'sku-asset-picker',
  given: { assets },
  shows: 'Ledger',
  value: 'cashier',
  other: 'ledger',
  invalid: 'gone',
  edit: chooses('Application Asset', 'Ledger'),
  edited: 'ledger',
};

const hosting: Attribute = { id: 'hosting', type: 'enum', name: 'Hosting', values: [] };
const attributeSkus: Sku[] = generateSkus([version]).skus.map((sku) => ({ ...sku, pricing: { ...sku.pricing, tiers: linear.tiers } }));
const twoLeft: Attribute = { ...version, values: version.values.slice(0, 2) };

export const attributeEditor: Editor = {
  tag: 'sku-attribute-editor',
  given: { catalog: { attributes: [hosting, version, users].map(({ id, type, name }) => ({ id, type, name })) }, newId: () => 'new' },
  shows: 'Select attributes',
  value: [version],
  other: [version, users],
  invalid: [{ ...version, values: [] }],
  edit: async (element) => {
    byRole(element, 'checkbox', 'Hosting').focus();
    await presses('Space')(element);
  },
  edited: [version, hosting],
  scenes: {
    'an attribute is made up': {
      act: inTurn(clicks('button', 'New attribute'), async (element) => typeInto(element, 'Name', 'Region'), clicks('button', 'Add')),
    },
    'an attribute is about to be made up': { act: clicks('button', 'New attribute') },
    'it is left': { act: clicks('button', 'Cancel') },
    'values are set': { given: { value: [{ ...version, values: [] }, users], step: 2 }, act: clicks('button', 'Next') },
    'SKUs are generated': { given: { step: 3 }, act: clicks('button', 'Generate SKU') },
    'priced SKUs would go': {
      given: { value: [twoLeft], step: 3, skus: attributeSkus, attributesBefore: [version] },
      act: clicks('button', 'Generate SKU'),
    },
  },
};

const library: LibraryAttribute[] = [
  { id: 'version', type: 'enum', name: 'Software Version', code: 'SV' },
  { id: 'users', type: 'quantity', name: 'Users', unit: 'user' },
];

export const attributeLibrary: Editor = {
  tag: 'sku-attribute-library',
  given: { newId: () => 'region' },
  shows: 'Software Version',
  value: library,
  other: library.slice(0, 1),
  invalid: [{ id: 'a', type: 'enum', name: 'version' }],
  edit: inTurn(
    clicks('button', 'Add attribute'),
    async (element) => typeInto(element, 'Name', 'Region'),
    (element) => byRole(element, 'button', 'Save').focus(),
    presses('Enter'),
  ),
  edited: [...library, { id: 'region', type: 'enum', name: 'Region' }],
  scenes: {
    'an attribute is looked at': { act: clicks('button', 'Edit Users') },
    'one would go': { act: clicks('button', 'Delete Users') },
  },
};

export const deliveryInfo: Editor = {
  tag: 'sku-delivery-info',
  given: { templates: [{ id: 'standard', name: 'Standard delivery', description: 'Deliver, then ask for acceptance.' }] },
  shows: 'Standard delivery',
  value: { serviceFlowTemplateId: 'standard', days: 1 },
  other: { serviceFlowTemplateId: 'standard', days: 30 },
  invalid: { serviceFlowTemplateId: 'standard', days: 0 },
  edit: types('Delivery Period (calendar days)', '4'),
  edited: { serviceFlowTemplateId: 'standard', days: 14 },
};

const editions: EnumValue[] = ['Basic', 'Enterprise'].map((label) => ({ id: label.toLowerCase(), label }));

export const enumValues: Editor = {
  tag: 'sku-enum-values',
  given: { newId: () => 'next', label: 'Edition' },
  shows: '2 of 10',
  value: editions,
  other: editions.slice(0, 1),
  invalid: editions.map(({ id }) => ({ id, label: 'Basic' })),
  edit: types('Value 1', 's'),
  edited: [{ id: 'basic', label: 'Basics' }, editions[1]],
  scenes: { 'a value is about to move': { act: clicks('button', 'Move Basic') } },
};

const inTiers = (sku: Sku, ...ends: number[]): Sku => ({
  ...sku,
  pricing: { model: 'volume', tiers: [...ends, null].map((upTo) => ({ ...linear.tiers[0]!, upTo })) },
});
const skus = standard.skus.slice(0, 2);

export const priceGrid: Editor = {
  tag: 'sku-price-grid',
  given: { productAttributes: [twoLeft, users], periods: ['P1M', 'P1Y'], currency: 'USD' },
  shows: 'Enterprise',
  value: skus,
  other: [skus[0], inTiers(skus[1]!, 50)],
  invalid: [skus[0], inTiers(skus[1]!, 50, 50)],
  edit: fillsCell(/^Basic, Monthly(: |$)/, '7'),
  edited: [{ ...skus[0], pricing: { ...linear, tiers: [{ upTo: null, unitPrice: { P1M: '7', P1Y: '100' } }] } }, skus[1]],
  scenes: {
    'it is empty': { given: { value: [] } },
    'a step is taken back': { act: inTurn(fillsCell(/^Basic, Monthly(: |$)/, '7'), calls('undo'), calls('redo')) },
    'a menu is open': { act: clicks('button', 'Change prices') },
    'a dialog is open': { act: clicks('button', 'Keyboard shortcuts') },
    'the filter is open': { act: clicks('button', 'Filter') },
    'prices are to be changed': { act: inTurn(clicks('button', 'Change prices'), clicks('menuitem', 'Add percent…')) },
    'a heading is the host’s': {
      act: (element) => {
        const heading = Object.assign(document.createElement('h3'), { slot: 'heading', textContent: 'Our prices' });
        element.append(heading);
      },
    },
  },
};

export const quantityRange: Editor = {
  tag: 'sku-quantity-range',
  given: { released: { min: 5, max: 1000, step: 5 } },
  shows: '5, 10, 15 … 1,000: 200 quantities',
  value: { min: 5, max: 1000, step: 5 },
  other: { min: 5, max: 1500, step: 5 },
  invalid: { min: 10, max: 1000, step: 5 },
  edit: types('Max.', '0'),
  edited: { min: 5, max: 10000, step: 5 },
};

const release: Release = releaseWith(priced('small', 'Small'));
const store = () => openIndexedDbStore({ name: `contract-${performance.now()}`, persist: false });

export const releaseForm: Editor = {
  tag: 'sku-release-form',
  given: { catalog: { attributes: library, assets, serviceFlowTemplates: [] } },
  shows: 'Cashier Cloud',
  value: release,
  other: releaseWith(priced('large', 'Large')),
  invalid: { ...release, product: { name: '' } },
  edit: types('Product Name', 's'),
  edited: { ...release, product: { name: 'Cashier Clouds' } },
  scenes: {
    'a draft is stored, and a release submitted': {
      get given() {
        return { store: store() };
      },
      act: inTurn(types('Product Name', 's'), calls('saveDraft'), calls('submit')),
    },
    'a menu is open': { act: clicks('button', 'Actions for Small') },
    'the customer’s page is open': { act: clicks('button', 'Preview Specifications') },
    'a draft is open twice': {
      get given() {
        return { store: store() };
      },
      act: async (element) => {
        const { store: shared } = element as unknown as { store: ReturnType<typeof store> };
        const { value } = await shared.drafts.put(release, { base: null });
        const other = Object.assign(document.createElement('sku-release-form'), { store: shared, value });
        element.before(other);
        await settled(other);
        Object.assign(element, { store: { ...shared }, value: structuredClone(value) });
        const opened = new Promise((resolve) => element.addEventListener('sku-draft-open', resolve, { once: true }));
        (await findByRole(element, 'button', 'Work on a copy', 5000)).click();
        await opened;
        other.remove();
      },
    },
    'an attribute is made up': {
      given: { value: releaseWith({ ...standard, editing: { attributes: standard.attributes, step: 1 } }) },
      act: inTurn(clicks('button', 'New attribute'), async (element) => typeInto(element, 'Name', 'Region'), clicks('button', 'Add')),
    },
    'a grid is worked in': {
      given: { value: releaseWith(standard) },
      act: async (element) => {
        await until(() => element.shadowRoot?.querySelector('sku-price-grid') !== null, 'the grid');
        await fillsCell(/^Basic, Monthly(: |$)/, '7')(element);
        await presses('Control+z')(element);
      },
    },
  },
};

export const tierEditor: Editor = {
  tag: 'sku-tier-editor',
  given: { periods: ['P1M', 'P1Y'], currency: 'USD', quantity: users },
  shows: 'above 100 to 500',
  value: volume,
  other: linear,
  invalid: { ...volume, tiers: [{ ...volume.tiers[0], upTo: 500 }, ...volume.tiers.slice(1)] },
  edit: types('Tier 2, up to', '0'),
  edited: { ...volume, tiers: [volume.tiers[0], { ...volume.tiers[1], upTo: 5000 }, volume.tiers[2]] },
  scenes: {
    'a step is taken back': { act: inTurn(types('Tier 2, up to', '0'), calls('undo'), calls('redo')) },
    'it is paid in four ways': {
      given: {
        periods: ['P1M', 'P3M', 'P6M', 'P1Y'],
        value: { model: 'linear', tiers: [{ upTo: null, unitPrice: { P1M: '10', P3M: '29', P6M: '55', P1Y: '100' } }] },
      },
    },
  },
};

export const trialToggle: Editor = {
  tag: 'sku-trial-toggle',
  given: { min: 3, max: 180 },
  shows: 'days, 3 to 180',
  value: { days: 3 },
  other: { days: 10, off: true },
  invalid: { days: 2 },
  edit: types('Trial Period (days)', '0'),
  edited: { days: 30 },
};
