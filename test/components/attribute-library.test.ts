import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define/attribute-library.js';
import type { SkuAttributeLibrary } from '../../src/components/attribute-library/attribute-library.js';
import type { LibraryAttribute } from '../../src/core/schema/types.js';
import { behavesAsEditor, cleanUp, eventsOf, expectAccessible, mount, press, replaceIn, settled, typeInto } from '../helpers/editor.js';
import { allByRole, byRole, descriptionOf, findByRole, focused, liveText, nameOf, textOf } from '../helpers/roles.js';

const attributes: LibraryAttribute[] = [
  { id: 'version', type: 'enum', name: 'Software Version', code: 'SV', description: 'Which edition' },
  { id: 'hosting', type: 'enum', name: 'Hosting' },
  { id: 'users', type: 'quantity', name: 'Users', unit: 'user' },
];

let next = 0;
const open = (properties: Partial<SkuAttributeLibrary> = {}) =>
  mount<SkuAttributeLibrary>('sku-attribute-library', { value: attributes, newId: () => `new${++next}`, ...properties });
const click = async (element: Element, name: string) => {
  byRole(element, 'button', name).click();
  await settled(element);
};
const rows = (element: Element) =>
  allByRole(element, 'row')
    .slice(1)
    .map((row) => textOf(allByRole(row, 'cell')[0]!));
async function find(element: Element, text: string): Promise<void> {
  byRole(element, 'searchbox', 'Find attribute').focus();
  await sendKeys({ type: text });
  await settled(element);
}

beforeEach(() => (next = 0));
afterEach(cleanUp);
afterEach(() => setViewport({ width: 800, height: 600 }));

describe('the library of product attributes', () => {
  it('lists type, code, name, description and unit', async () => {
    const library = await open();
    expect(allByRole(library, 'row').slice(1).map(textOf)).to.deep.equal([
      'Software Version Enumeration SV Which edition Edit Delete',
      'Hosting Enumeration Edit Delete',
      'Users Quantity (user) Edit Delete',
    ]);
  });

  it('reports missing attributes only if a form requires them', async () => {
    const library = await open({ value: [] });
    expect(library.validity.valid).to.equal(true);
    library.required = true;
    expect(library.validity.valueMissing).to.equal(true);
    expect(library.validationMessage).to.equal('Select at least one product attribute.');
    library.value = attributes;
    expect(library.validity.valid).to.equal(true);
  });

  it('is searched by part of the name, in any letter case, and by type', async () => {
    const library = await open();
    const events = eventsOf(library);
    await find(library, 'S');
    expect(rows(library)).to.deep.equal(['Software Version', 'Hosting', 'Users']);
    expect(liveText(library)).to.contain('3 attributes');
    await find(library, 'T');
    expect(rows(library)).to.deep.equal(['Hosting']);
    await press(library, 'Backspace');
    const type = byRole<HTMLSelectElement>(library, 'combobox', 'Type');
    type.value = 'quantity';
    type.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(library);
    expect(rows(library)).to.deep.equal(['Users']);
    expect(liveText(library)).to.contain('1 attribute');
    await find(library, 'xyz');
    expect(textOf(library)).to.contain('No attribute matches the search.');
    expect(events).to.be.empty;
  });

  it('explains attributes while there are none', async () => {
    const library = await open({ value: [] });
    expect(textOf(library)).to.contain('No attributes yet');
  });

  it('adds an attribute in one edit', async () => {
    const library = await open();
    const events = eventsOf(library);
    const add = byRole(library, 'button', 'Add attribute');
    add.focus();
    await press(library, 'Enter');
    expect(focused()).to.equal(byRole(library, 'textbox', 'Name'));
    byRole(library, 'radio', 'Quantity').click();
    await typeInto(library, 'Name', 'Person-Days ');
    await typeInto(library, 'Unit', 'day');
    expect(events).to.be.empty;
    await click(library, 'Save');
    expect(library.value).to.deep.equal([...attributes, { id: 'new1', type: 'quantity', name: 'Person-Days', unit: 'day' }]);
    expect(events).to.deep.equal(['input', 'change']);
    expect(liveText(library)).to.contain('Person-Days added.');
    expect(focused()).to.equal(add);
  });

  it('saves and closes on Enter, which does not also activate the button that opened the dialog', async () => {
    const library = await open();
    byRole(library, 'button', 'Add attribute').focus();
    await press(library, 'Enter');
    await typeInto(library, 'Name', 'Region');
    await press(library, 'Enter');
    expect(library.value!.map(({ name }) => name)).to.include('Region');
    expect(allByRole(library, 'dialog')).to.be.empty;
    expect(nameOf(focused()!)).to.equal('Add attribute');
  });

  it('keeps its fields close together on a phone, where the dialog is full height', async () => {
    await setViewport({ width: 390, height: 844 });
    const library = await open();
    await click(library, 'Add attribute');
    const top = (name: string) => byRole(library, 'textbox', name).getBoundingClientRect().top;
    expect(top('Code') - top('Name')).to.be.below(100);
  });

  it('refuses reserved names in any letter case, duplicate names and codes, and a missing name', async () => {
    const library = await open();
    await click(library, 'Add attribute');
    const name = () => byRole<HTMLInputElement>(library, 'textbox', 'Name');
    await click(library, 'Save');
    expect(descriptionOf(name())).to.contain('Enter an attribute name.');
    for (const preset of ['appName', 'VERSION', 'Os', 'mode', '应用名称', '版本', '操作系统', '所属模式']) {
      await replaceIn(library, 'Name', preset);
      expect(descriptionOf(name()), preset).to.contain('This name is reserved for a preset attribute; choose a different one.');
    }
    await replaceIn(library, 'Name', 'hosting');
    expect(descriptionOf(name())).to.contain('Another attribute is already called “hosting”');
    await replaceIn(library, 'Name', 'Edition');
    await typeInto(library, 'Code', 'SV');
    await press(library, 'Enter');
    expect(descriptionOf(byRole(library, 'textbox', 'Code'))).to.contain('Another attribute already has the code “SV”');
    expect(name().value).to.equal('Edition');
    expect(library.value).to.equal(attributes);
  });

  it('edits an attribute, keeps its id and type, and says what does not change', async () => {
    const library = await open();
    await click(library, 'Edit Software Version');
    const dialog = byRole(library, 'dialog', 'Edit Software Version');
    expect(textOf(dialog)).to.contain(
      'Releases contain copies of your attributes: drafts, applications and products on sale do not change.',
    );
    expect(byRole<HTMLInputElement>(dialog, 'radio', 'Quantity').disabled).to.equal(true);
    await replaceIn(library, 'Name', 'Edition');
    await replaceIn(library, 'Code', '');
    await click(library, 'Save');
    expect(library.value![0]).to.deep.equal({ id: 'version', type: 'enum', name: 'Edition', description: 'Which edition' });
    expect(library.value!.slice(1)).to.deep.equal(attributes.slice(1));
  });

  it('changes nothing when Escape closes the dialog', async () => {
    const library = await open();
    byRole(library, 'button', 'Edit Users').focus();
    await press(library, 'Enter');
    await replaceIn(library, 'Name', 'Seats');
    await press(library, 'Escape');
    expect(allByRole(library, 'dialog')).to.be.empty;
    expect(library.value).to.equal(attributes);
    expect(nameOf(focused()!)).to.equal('Edit Users');
  });

  it('asks before it deletes, and says what does not change', async () => {
    const library = await open();
    const events = eventsOf(library);
    await click(library, 'Delete Hosting');
    const question = await findByRole(library, 'alertdialog', 'Delete Hosting?');
    expect(textOf(question)).to.contain('do not change.');
    await click(question, 'Cancel');
    expect(library.value).to.equal(attributes);
    await click(library, 'Delete Hosting');
    await click(byRole(library, 'alertdialog'), 'Delete');
    await settled(library);
    expect(library.value!.map(({ id }) => id)).to.deep.equal(['version', 'users']);
    expect(events).to.deep.equal(['input', 'change']);
    expect(liveText(library)).to.contain('Hosting deleted.');
  });

  it('keeps the dialog open when the host sets a copy', async () => {
    const library = await open();
    await click(library, 'Edit Users');
    await replaceIn(library, 'Name', 'Seats');
    library.value = structuredClone(attributes);
    await settled(library);
    expect(byRole<HTMLInputElement>(library, 'textbox', 'Name').value).to.equal('Seats');
  });

  it('is accessible with its dialogs open', async () => {
    const library = await open();
    await click(library, 'Edit Users');
    await expectAccessible(library);
    await click(library, 'Cancel');
    await click(library, 'Delete Users');
    await expectAccessible(library);
  });

  it("can't be edited while it is read-only", async () => {
    const library = await open({ readOnly: true });
    expect(allByRole(library, 'button')).to.be.empty;
    expect(rows(library)).to.have.length(3);
  });
});

behavesAsEditor<LibraryAttribute[]>('sku-attribute-library', {
  value: attributes,
  other: attributes.slice(0, 1),
  invalid: [{ id: 'a', type: 'enum', name: 'version' }],
});
