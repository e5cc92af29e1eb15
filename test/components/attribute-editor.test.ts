import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define/attribute-editor.js';
import type { SkuAttributeEditor } from '../../src/components/attribute-editor/attribute-editor.js';
import type { Attribute, EnumAttribute, LibraryAttribute, QuantityAttribute, Sku, Specification } from '../../src/core/schema/types.js';
import { generateSkus } from '../../src/core/skus/generate.js';
import { behavesAsEditor, cleanUp, eventsOf, expectAccessible, mount, press, replaceIn, settled, typeInto } from '../helpers/editor.js';
import { allByRole, byRole, descriptionOf, findByRole, focused, liveText, nameOf, textOf } from '../helpers/roles.js';

const library = (...names: string[]): LibraryAttribute[] =>
  names.map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), type: 'enum', name }));
const quantities: LibraryAttribute[] = [
  { id: 'users', type: 'quantity', name: 'Users', unit: 'user', description: 'People who sign in' },
  { id: 'days', type: 'quantity', name: 'Person-Days' },
];
const catalog = { attributes: [...library('Software Version', 'Hosting', 'Support', 'Region', 'Language', 'Module'), ...quantities] };

const enumeration = (id: string, name: string, ...labels: string[]): EnumAttribute => ({
  id,
  type: 'enum',
  name,
  values: labels.map((label) => ({ id: label.toLowerCase(), label })),
});
const version = enumeration('software-version', 'Software Version', 'Basic', 'Enterprise', 'Professional');
const hosting = enumeration('hosting', 'Hosting', 'Cloud', 'Own', 'Mixed', 'Edge');
const support = enumeration('support', 'Support', 'Mail', 'Phone');
const users: QuantityAttribute = { id: 'users', type: 'quantity', name: 'Users', unit: 'user', min: 5, max: 1000, step: 5 };

const priced = (skus: Sku[], price = '10'): Sku[] =>
  skus.map((sku) => ({ ...sku, pricing: { ...sku.pricing, tiers: [{ upTo: null, unitPrice: { P1M: price } }] } }));
const skusOf = (attributes: Attribute[]) => generateSkus(attributes).skus;

let next = 0;
const open = (properties: Partial<SkuAttributeEditor> = {}) =>
  mount<SkuAttributeEditor>('sku-attribute-editor', { catalog, newId: () => `new${++next}`, ...properties });
const box = (element: Element, name: string) => byRole<HTMLInputElement>(element, 'checkbox', name);
const button = (element: Element, name: string) => byRole(element, 'button', name);
const go = async (element: Element, name: string) => {
  button(element, name).click();
  await settled(element);
};
function generated(
  element: SkuAttributeEditor,
): { attributes: Attribute[]; skus: Sku[]; added: Sku[]; kept: Sku[]; removed: Sku[]; adapted: Sku[] }[] {
  const all: ReturnType<typeof generated> = [];
  element.addEventListener('sku-generate', (event) => all.push((event as CustomEvent<(typeof all)[0]>).detail));
  return all;
}

beforeEach(() => (next = 0));
afterEach(cleanUp);

describe('generating SKUs from product attributes', () => {
  it('goes from the library to SKUs in three steps, by keyboard alone', async () => {
    const editor = await open();
    const results = generated(editor);
    box(editor, 'Software Version').focus();
    await press(editor, 'Space');
    box(editor, 'Users').focus();
    await press(editor, 'Space');
    button(editor, 'Next').focus();
    await press(editor, 'Enter');
    expect(nameOf(focused()!)).to.equal('Step 2 of 3: Set values');
    byRole(editor, 'textbox', 'Value 1').focus();
    for (const label of ['Basic', 'Enterprise', 'Professional']) {
      await sendKeys({ type: label });
      await press(editor, 'Enter');
    }
    for (const [name, text] of [
      ['Min.', '5'],
      ['Max.', '1000'],
      ['Step', '5'],
    ] as const) {
      await typeInto(editor, name, text);
    }
    expect(textOf(editor)).to.contain('3 of 100 SKUs');
    await go(editor, 'Next');
    expect(textOf(editor)).to.contain('3 SKUs 3 new');
    await go(editor, 'Generate SKU');
    expect(results).to.have.length(1);
    const [{ attributes, skus, added }] = results as [(typeof results)[0]];
    expect(attributes.map(({ id, name }) => [id, name])).to.deep.equal([
      ['software-version', 'Software Version'],
      ['users', 'Users'],
    ]);
    expect(attributes[1]).to.deep.include({ min: 5, max: 1000, step: 5, unit: 'user' });
    expect(skus).to.have.length(3);
    expect(added).to.deep.equal(skus);
    expect(skus.every(({ offered, pricing }) => offered && pricing.model === 'linear')).to.equal(true);
    expect(editor.value).to.equal(attributes);
  });

  it('fires one event per edit and per step', async () => {
    const editor = await open();
    const events = eventsOf(editor);
    box(editor, 'Software Version').click();
    expect(events).to.deep.equal(['input', 'change']);
    await go(editor, 'Next');
    expect([editor.step, ...events]).to.deep.equal([2, 'input', 'change', 'input', 'change']);
    await typeInto(editor, 'Value 1', 'ab');
    expect(events.slice(4)).to.deep.equal(['input', 'input']);
    expect((editor.value![0] as EnumAttribute).values.map(({ label }) => label)).to.deep.equal(['ab']);
    await press(editor, 'Enter');
    expect(events.slice(4)).to.deep.equal(['input', 'input', 'change']);
  });

  it('keeps everything when the seller goes back and forth, and reopens at the same step', async () => {
    const editor = await open({ value: [version, users], step: 2 });
    await go(editor, 'Back');
    expect(box(editor, 'Software Version').checked).to.equal(true);
    await go(editor, 'Next');
    expect(allByRole<HTMLInputElement>(editor, 'textbox', /^Value/).map(({ value }) => value)).to.deep.equal([
      'Basic',
      'Enterprise',
      'Professional',
      '',
    ]);
    expect(byRole<HTMLInputElement>(editor, 'textbox', 'Max.').value).to.equal('1000');
  });

  it('keeps the values of an attribute that is deselected and selected again', async () => {
    const editor = await open({ value: [version] });
    box(editor, 'Software Version').click();
    await settled(editor);
    expect(editor.value).to.deep.equal([]);
    box(editor, 'Software Version').click();
    expect(editor.value).to.deep.equal([version]);
  });

  it('fires an event on Cancel and changes nothing', async () => {
    const editor = await open({ value: [version] });
    const events = eventsOf(editor, ['sku-cancel', 'input', 'change']);
    await go(editor, 'Cancel');
    expect(events).to.deep.equal(['sku-cancel']);
  });

  it('keeps the typed text when the host sets copies', async () => {
    const editor = await open({ value: [users], step: 2 });
    editor.addEventListener('input', () => {
      editor.value = structuredClone(editor.value);
      editor.step = Number(editor.step) as 2;
    });
    await replaceIn(editor, 'Step', '2.50');
    expect(byRole<HTMLInputElement>(editor, 'textbox', 'Step').value).to.equal('2.50');
    expect((editor.value![0] as QuantityAttribute).step).to.equal(2.5);
  });
});

describe('what the dialog refuses', () => {
  it('is to continue without an attribute, with the reason next to the button', async () => {
    const editor = await open();
    const nextButton = button(editor, 'Next');
    expect(nextButton.getAttribute('aria-disabled')).to.equal('true');
    expect(descriptionOf(nextButton)).to.equal('Select at least one product attribute.');
    nextButton.click();
    expect(editor.step).to.equal(1);
  });

  it('is a second quantity attribute', async () => {
    const editor = await open({ value: [users] });
    const second = box(editor, 'Person-Days');
    expect(descriptionOf(second)).to.contain('You can select 1 quantity attribute; deselect it first.');
    second.focus();
    await press(editor, 'Space');
    expect(second.checked).to.equal(false);
    expect(editor.value).to.deep.equal([users]);
    expect(liveText(editor)).to.contain('You can select 1 quantity attribute; deselect it first.');
  });

  it('is a sixth enumeration attribute', async () => {
    const editor = await open();
    for (const name of ['Software Version', 'Hosting', 'Support', 'Region', 'Language']) box(editor, name).click();
    await settled(editor);
    box(editor, 'Module').click();
    await settled(editor);
    expect(editor.value).to.have.length(5);
    expect(liveText(editor)).to.contain('You can select 5 enumeration attributes; deselect one first.');
  });

  it('is to continue while something is missing: it names, shows and focuses it', async () => {
    const editor = await open({
      value: [
        { ...version, values: [] },
        { ...users, max: null },
      ],
      step: 2,
    });
    const nextButton = button(editor, 'Next');
    expect(descriptionOf(nextButton)).to.equal('Software Version: Add at least one value. 1 more problem to fix.');
    nextButton.click();
    await settled(editor);
    expect(editor.step).to.equal(2);
    expect(focused()).to.equal(byRole(editor, 'textbox', 'Value 1'));
    expect(textOf(editor)).to.contain('Enter Max.');
  });

  it('is more than a hundred SKUs; it keeps all typed values', async () => {
    const many = enumeration('region', 'Region', ...'ABCDEFGHIJ');
    const more = enumeration('module', 'Module', ...'KLMNOPQRST');
    const editor = await open({ value: [many, more, support], step: 2 });
    expect(textOf(editor)).to.contain('200 of 100 SKUs 10 × 10 × 2');
    expect(descriptionOf(button(editor, 'Next'))).to.equal('The values generate 200 SKUs; the limit is 100, so remove values.');
    await go(editor, 'Next');
    expect(editor.step).to.equal(2);
    expect(editor.value).to.deep.equal([many, more, support]);
  });

  it('is a restored third step without SKUs, with the reasons', async () => {
    const editor = await open({ value: [{ ...version, values: [] }], step: 3 });
    expect(textOf(editor)).to.contain('Software Version: Add at least one value.');
    expect(button(editor, 'Generate SKU').getAttribute('aria-disabled')).to.equal('true');
  });
});

describe('the count', () => {
  it('is shown as a product, and updates', async () => {
    const editor = await open({ value: [version, hosting, support, users], step: 2 });
    expect(textOf(editor)).to.contain('24 of 100 SKUs 3 × 4 × 2');
    const group = byRole(editor, 'group', 'Support');
    const field = byRole<HTMLInputElement>(group, 'textbox', 'Value 3');
    field.focus();
    await sendKeys({ type: 'Visit' });
    await settled(editor);
    expect(liveText(editor)).to.contain('36 of 100 SKUs');
    expect(textOf(editor)).to.contain('3 × 4 × 3');
  });
});

describe('an attribute that the library does not have', () => {
  it('is created here and reported, if the library is empty', async () => {
    const editor = await open({ catalog: { attributes: [] } });
    expect(textOf(editor)).to.contain('Add attributes that several products share on the page Product Attributes');
    const created: unknown[] = [];
    editor.addEventListener('sku-attribute-create', (event) => created.push((event as CustomEvent).detail));
    await go(editor, 'New attribute');
    await sendKeys({ type: 'Edition' });
    await press(editor, 'Enter');
    expect(editor.value).to.deep.equal([{ id: 'new1', type: 'enum', name: 'Edition', values: [] }]);
    expect(created).to.deep.equal([{ attribute: { id: 'new1', type: 'enum', name: 'Edition' } }]);
    expect(box(editor, 'Edition').checked).to.equal(true);
  });

  it('is refused for a reserved or duplicate name, and keeps its text', async () => {
    const editor = await open();
    await go(editor, 'New attribute');
    await sendKeys({ type: 'Version' });
    await press(editor, 'Enter');
    expect(descriptionOf(byRole(editor, 'textbox', 'Name'))).to.contain('This name is reserved for a preset attribute');
    await replaceIn(editor, 'Name', 'hosting');
    expect(descriptionOf(byRole(editor, 'textbox', 'Name'))).to.contain('Another attribute is already called “hosting”');
    expect(byRole<HTMLInputElement>(editor, 'textbox', 'Name').value).to.equal('hosting');
    expect(editor.value).to.equal(null);
  });
});

describe('confirming the SKUs', () => {
  it('shows two enumerations as a matrix, and one click excludes a combination', async () => {
    const editor = await open({ value: [version, support], step: 3 });
    const results = generated(editor);
    const headers = [...editor.shadowRoot!.querySelectorAll('th')].map((header) => [header.scope, nameOf(header)].join(' '));
    expect(headers).to.deep.equal(['col Mail', 'col Phone', 'row Basic', 'row Enterprise', 'row Professional']);
    const one = box(editor, 'On sale: Basic · Phone');
    expect(descriptionOf(one)).to.equal('New');
    one.click();
    await settled(editor);
    expect(Object.values(editor.offers)).to.deep.equal([false]);
    await go(editor, 'Generate SKU');
    expect(results[0]!.skus.map(({ offered }) => offered)).to.deep.equal([true, false, true, true, true, true]);
    expect(results[0]!.added).to.deep.equal(results[0]!.skus);
  });

  it('shows more or fewer enumerations as a list', async () => {
    const editor = await open({ value: [version, hosting, support], step: 3 });
    expect(allByRole(editor, 'columnheader').map(nameOf)).to.deep.equal(['On sale', 'Software Version', 'Hosting', 'Support']);
    expect(allByRole(editor, 'checkbox')).to.have.length(24);
  });

  it('is for one SKU if there is only a quantity', async () => {
    const editor = await open({ value: [users], step: 3 });
    expect(textOf(editor)).to.contain('1 SKU 1 new');
    expect(box(editor, 'On sale: The one version').checked).to.equal(true);
  });

  it('marks new, kept and removed SKUs, and keeps prices and exclusions', async () => {
    const before = priced(skusOf([version])).map((sku, index) => ({ ...sku, offered: index !== 1 }));
    const now = { ...version, values: [version.values[0]!, version.values[1]!, { id: 'elite', label: 'Elite' }] };
    const editor = await open({ value: [now], step: 3, skus: before, attributesBefore: [version] });
    const results = generated(editor);
    expect(textOf(editor)).to.contain('3 SKUs 1 new 2 kept 1 removed');
    expect(descriptionOf(box(editor, 'On sale: Enterprise'))).to.equal('Kept');
    expect(box(editor, 'On sale: Enterprise').checked).to.equal(false);
    expect(textOf(editor)).to.contain('Removed Professional has prices');
    await go(editor, 'Generate SKU');
    expect(results).to.be.empty;
    const question = await findByRole(editor, 'alertdialog', 'Remove SKUs that have prices?');
    expect(textOf(question)).to.contain('This SKU and its prices will be removed: Professional.');
    await go(editor, 'Keep them');
    expect(results).to.be.empty;
    await go(editor, 'Generate SKU');
    await go(editor, 'Remove and generate');
    expect(results[0]!.kept).to.deep.equal([before[0], before[1]]);
    expect(results[0]!.removed).to.deep.equal([before[2]]);
    expect(allByRole(editor, 'alertdialog')).to.be.empty;
  });

  it('names the SKUs that are adapted when a quantity is added', async () => {
    const editor = await open({ value: [version, users], step: 3, skus: priced(skusOf([version])) });
    const results = generated(editor);
    expect(textOf(editor)).to.contain('Prices of Basic, Enterprise, Professional become prices per user, the same for every quantity.');
    await go(editor, 'Generate SKU');
    expect(results[0]!.adapted).to.have.length(3);
    expect(results[0]!.skus[0]!.pricing).to.deep.equal({ model: 'linear', tiers: [{ upTo: null, unitPrice: { P1M: '10' } }] });
  });

  it('names the value that existing SKUs get when an enumeration is added', async () => {
    const editor = await open({ value: [version, hosting], step: 3, skus: priced(skusOf([version])) });
    expect(textOf(editor)).to.contain('Existing SKUs become “Hosting: Cloud” and keep their prices.');
    expect(textOf(editor)).to.contain('12 SKUs 9 new 3 kept');
  });

  it('asks nothing if no SKU with a price is removed', async () => {
    const editor = await open({ value: [version], step: 3, skus: skusOf([version, hosting]) });
    const results = generated(editor);
    await go(editor, 'Generate SKU');
    expect(results).to.have.length(1);
  });

  it('is accessible at every step', async () => {
    const editor = await open({ value: [version, support, users], skus: priced(skusOf([version])), attributesBefore: [version] });
    for (const step of [1, 2, 3] as const) {
      editor.step = step;
      await settled(editor);
      await expectAccessible(editor);
    }
  });
});

describe('attributes of a specification on sale', () => {
  const sold: Specification = {
    id: 'standard',
    name: 'Standard',
    template: 'custom',
    billing: { mode: 'subscription', periods: ['P1M'] },
    attributes: [version, users],
    skus: priced(skusOf([version, users])).map((sku, index) => ({ ...sku, offered: index !== 2 })),
  };

  it('can’t be removed, with the reason', async () => {
    const editor = await open({ value: sold.attributes, released: sold, skus: sold.skus });
    const fixed = box(editor, 'Software Version');
    expect(fixed.getAttribute('aria-disabled')).to.equal('true');
    fixed.click();
    await settled(editor);
    expect(fixed.checked).to.equal(true);
    expect(liveText(editor)).to.contain(
      'Software Version is on sale: you can add attributes to a released specification, but not remove them.',
    );
  });

  it('can be added: an enumeration, but no quantity', async () => {
    const one = { ...sold, attributes: [version], skus: priced(skusOf([version])) };
    const editor = await open({ value: [version], released: one, skus: one.skus });
    box(editor, 'Users').click();
    await settled(editor);
    expect(liveText(editor)).to.contain('You can’t add a quantity attribute to a released specification.');
    box(editor, 'Hosting').click();
    await settled(editor);
    expect(editor.value).to.have.length(2);
  });

  it('keep values that were on sale; others can be removed', async () => {
    const editor = await open({ value: sold.attributes, released: sold, skus: sold.skus, step: 2 });
    expect(button(editor, 'Remove Basic').getAttribute('aria-disabled')).to.equal('true');
    await go(editor, 'Remove Professional');
    expect((editor.value![0] as EnumAttribute).values.map(({ label }) => label)).to.deep.equal(['Basic', 'Enterprise']);
  });

  it('can be renamed, unless the policy forbids it', async () => {
    const editor = await open({ value: sold.attributes, released: sold, skus: sold.skus, step: 2 });
    const name = () => byRole<HTMLInputElement>(byRole(editor, 'group', 'Software Version'), 'textbox', 'Attribute Name');
    expect(name().readOnly).to.equal(false);
    editor.policy = { renameReleasedAttributes: false };
    await settled(editor);
    expect(name().readOnly).to.equal(true);
    expect(descriptionOf(name())).to.equal('A released attribute can’t be renamed.');
  });

  it('have a range that can only grow', async () => {
    const editor = await open({ value: [version, { ...users, min: 10 }], released: sold, skus: sold.skus, step: 2 });
    expect(descriptionOf(button(editor, 'Next'))).to.equal('Users: Min. was 5; the range of a released attribute can only grow.');
    expect(descriptionOf(byRole(editor, 'textbox', 'Min.'))).to.contain('Min. was 5');
  });
});

describe('an issue of the attributes', () => {
  it('is shown at its field, in the right step', async () => {
    const editor = await open({ value: [version, users] });
    expect(editor.focusPath([0, 'values', 1, 'label'])).to.equal(true);
    await settled(editor);
    expect(focused()).to.equal(byRole(editor, 'textbox', 'Value 2'));
    editor.focusPath([1, 'max']);
    await settled(editor);
    expect(focused()).to.equal(byRole(editor, 'textbox', 'Max.'));
  });
});

behavesAsEditor<Attribute[]>('sku-attribute-editor', { value: [version, users], other: [version], invalid: [{ ...version, values: [] }] });
