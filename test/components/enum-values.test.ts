import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define/enum-values.js';
import type { SkuEnumValues } from '../../src/components/enum-values/enum-values.js';
import type { EnumValue } from '../../src/core/schema/types.js';
import { behavesAsEditor, cleanUp, eventsOf, mount, press, replaceIn, settled, typeInto } from '../helpers/editor.js';
import { allByRole, byRole, descriptionOf, findByRole, focused, liveText, nameOf, textOf } from '../helpers/roles.js';

const editions: EnumValue[] = [
  { id: 'b', label: 'Basic' },
  { id: 'e', label: 'Enterprise' },
  { id: 'p', label: 'Professional' },
];
const ten = Array.from({ length: 10 }, (_, index) => ({ id: `v${index}`, label: `Value of ${index}` }));

let next = 0;
const newId = () => `new${++next}`;
const open = (properties: Partial<SkuEnumValues> = {}) =>
  mount<SkuEnumValues>('sku-enum-values', { newId, label: 'Software Version', ...properties });
const fields = (element: Element) => allByRole<HTMLInputElement>(element, 'textbox');
const labels = (element: SkuEnumValues) => (element.value ?? []).map(({ label }) => label);
const field = (element: Element, position: number) => byRole<HTMLInputElement>(element, 'textbox', `Value ${position}`);

async function paste(element: SkuEnumValues, position: number, text: string): Promise<void> {
  const target = field(element, position);
  target.focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true });
  // Firefox keeps the clipboard of a synthetic paste empty.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  // What the browser does unless the event is canceled.
  if (target.dispatchEvent(event)) await sendKeys({ type: text.replace(/[\r\n]/g, '') });
  await settled(element);
}

beforeEach(() => (next = 0));
afterEach(cleanUp);

describe('enumeration values', () => {
  it('are typed one after the other with Enter in between', async () => {
    const values = await open();
    const events = eventsOf(values);
    byRole(values, 'button', 'Add Value').click();
    await settled(values);
    await sendKeys({ type: 'ab' });
    await press(values, 'Enter');
    await sendKeys({ type: 'c' });
    await press(values, 'Enter');
    expect(values.value).to.deep.equal([
      { id: 'new1', label: 'ab' },
      { id: 'new2', label: 'c' },
    ]);
    expect(focused()).to.equal(field(values, 3));
    expect(events).to.deep.equal(['input', 'input', 'change', 'input', 'change']);
  });

  it('update the value while the seller types, without Enter', async () => {
    const values = await open({ value: editions });
    await typeInto(values, 'Value 4', 'Elite');
    expect(labels(values)).to.deep.equal(['Basic', 'Enterprise', 'Professional', 'Elite']);
    byRole(values, 'button', 'Add Value').click();
    await settled(values);
    expect(focused()).to.equal(field(values, 5));
  });

  it('drop a new value on Escape, and keep the caret', async () => {
    const values = await open({ value: editions });
    await typeInto(values, 'Value 4', 'El');
    const row = focused();
    await press(values, 'Escape');
    expect(values.value).to.deep.equal(editions);
    expect(focused()).to.equal(row);
    await sendKeys({ type: 'x' });
    await press(values, 'Backspace');
    expect(values.value).to.deep.equal(editions);
    expect(focused()).to.equal(row);
  });

  it('keep their ids when they are renamed', async () => {
    const values = await open({ value: editions });
    await replaceIn(values, 'Value 1', 'Starter');
    await press(values, 'Enter');
    expect(values.value![0]).to.deep.equal({ id: 'b', label: 'Starter' });
    expect(focused()).to.equal(field(values, 2));
  });

  it('keep an emptied value until it is removed', async () => {
    const values = await open({ value: editions });
    await replaceIn(values, 'Value 2', '');
    expect(labels(values)).to.deep.equal(['Basic', '', 'Professional']);
    expect(values.validationMessage).to.equal('Enter a label for the value.');
    await press(values, 'Backspace');
    expect(labels(values)).to.deep.equal(['Basic', 'Professional']);
    expect(focused()).to.equal(field(values, 1));
  });

  it('report a duplicate label', async () => {
    const values = await open({ value: editions });
    await typeInto(values, 'Value 4', ' basic');
    expect(descriptionOf(field(values, 4))).to.contain('is used twice; remove or rename one.');
    expect(values.validity.valid).to.equal(false);
  });

  it('are removed with their button, and the focus stays near', async () => {
    const values = await open({ value: editions });
    const events = eventsOf(values);
    byRole(values, 'button', 'Remove Enterprise').click();
    await settled(values);
    expect(labels(values)).to.deep.equal(['Basic', 'Professional']);
    expect(focused()).to.equal(field(values, 2));
    expect(liveText(values)).to.contain('Removed Enterprise. 2 left.');
    expect(events).to.deep.equal(['input', 'change']);
  });

  it('do not reuse the id of a removed value', async () => {
    const values = await open();
    await typeInto(values, 'Value 1', 'a');
    await press(values, 'Enter');
    byRole(values, 'button', 'Remove a').click();
    await settled(values);
    await sendKeys({ type: 'b' });
    expect(values.value!.map(({ id }) => id)).not.to.contain('new1');
  });

  it('keep the typed text when the host sets copies', async () => {
    const values = await open();
    values.addEventListener('input', () => (values.value = structuredClone(values.value)));
    await typeInto(values, 'Value 1', 'Basic');
    await press(values, 'Enter');
    await sendKeys({ type: 'Pro ' });
    await settled(values);
    expect(field(values, 2).value).to.equal('Pro ');
    expect(labels(values)).to.deep.equal(['Basic', 'Pro ']);
  });
});

describe('the maximum number of values', () => {
  it('keeps Add Value focusable, with the reason why it adds none', async () => {
    const values = await open({ value: ten });
    const add = byRole(values, 'button', 'Add Value');
    expect(add.getAttribute('aria-disabled')).to.equal('true');
    expect(descriptionOf(add)).to.equal('The limit is 10. Remove a value to add another.');
    add.focus();
    await press(values, 'Enter');
    expect(focused()).to.equal(add);
    expect(values.value).to.deep.equal(ten);
    expect(liveText(values)).to.contain('The limit is 10. Remove a value to add another.');
  });

  it('refuses an eleventh value with a sentence, and keeps its text', async () => {
    const values = await open({ value: ten });
    await typeInto(values, 'Value 11', 'One more');
    await press(values, 'Enter');
    expect(field(values, 11).value).to.equal('One more');
    expect(values.validity.valid).to.equal(false);
    expect(textOf(values)).to.contain('There are 11 values; the limit is 10.');
    byRole(values, 'button', 'Remove Value of 0').click();
    await settled(values);
    expect(values.validity.valid).to.equal(true);
    expect(labels(values).at(-1)).to.equal('One more');
  });

  it('refuses a list that is too long with a sentence, and keeps all of it', async () => {
    const values = await open({ value: ten.slice(0, 9) });
    await paste(values, 10, 'x\ny\nz');
    expect(labels(values).slice(8)).to.deep.equal(['Value of 8', 'x', 'y', 'z']);
    expect(values.validationMessage).to.equal('There are 12 values; the limit is 10.');
  });

  it('can be different from ten', async () => {
    const values = await open({ value: editions, max: 2 });
    expect(values.validationMessage).to.contain('the limit is 2');
  });
});

describe('a pasted list', () => {
  it('of lines becomes one value per line, in one edit', async () => {
    const values = await open({ value: editions.slice(0, 1) });
    const events = eventsOf(values);
    await paste(values, 2, 'Enterprise\r\n\r\n  Professional \r\nElite\r\n');
    expect(labels(values)).to.deep.equal(['Basic', 'Enterprise', 'Professional', 'Elite']);
    expect(events).to.deep.equal(['input', 'change']);
    expect(focused()).to.equal(field(values, 5));
    expect(liveText(values)).to.contain('3 values added.');
  });
  it('of cells in a row becomes one value per cell', async () => {
    const values = await open();
    await paste(values, 1, 'Basic\tEnterprise\tProfessional');
    expect(labels(values)).to.deep.equal(['Basic', 'Enterprise', 'Professional']);
  });
  it('is added after a value that has a label', async () => {
    const values = await open({ value: editions.slice(0, 2) });
    await paste(values, 1, 'x\ny');
    expect(labels(values)).to.deep.equal(['Basic', 'x', 'y', 'Enterprise']);
  });
  it('with commas is pasted unchanged, with a question', async () => {
    const values = await open();
    await paste(values, 1, 'Basic, Enterprise, Professional');
    expect(labels(values)).to.deep.equal(['Basic, Enterprise, Professional']);
    expect(liveText(values)).to.contain('This looks like 3 values.');
    byRole(values, 'button', 'Split into 3 values').click();
    await settled(values);
    expect(labels(values)).to.deep.equal(['Basic', 'Enterprise', 'Professional']);
    expect(allByRole(values, 'button', /Split/)).to.be.empty;
  });
  it('with commas can stay one value', async () => {
    const values = await open();
    await paste(values, 1, 'O&M, remote');
    byRole(values, 'button', 'Keep as one').click();
    await settled(values);
    expect(labels(values)).to.deep.equal(['O&M, remote']);
    expect(focused()).to.equal(field(values, 1));
  });
});

describe('the order of values', () => {
  it('changes with Alt and an arrow key, keeps the focus and is announced', async () => {
    const values = await open({ value: editions });
    const events = eventsOf(values);
    field(values, 3).focus();
    await press(values, 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp');
    expect(labels(values)).to.deep.equal(['Professional', 'Basic', 'Enterprise']);
    expect(focused()).to.equal(field(values, 1));
    expect(liveText(values)).to.contain('Professional is now 1 of 3.');
    expect(events).to.deep.equal(['input', 'change', 'input', 'change']);
  });

  it('changes with the menu of the handle, without dragging', async () => {
    const values = await open({ value: editions });
    byRole(values, 'button', 'Move Basic').click();
    expect(descriptionOf(await findByRole(values, 'menuitem', /^Move up/))).to.equal('It is already the first.');
    byRole(values, 'menuitem', 'Move to the end').click();
    await settled(values);
    expect(labels(values)).to.deep.equal(['Enterprise', 'Professional', 'Basic']);
  });

  it('changes when the handle is dragged, which opens no menu', async () => {
    const values = await open({ value: editions });
    const events = eventsOf(values);
    const middle = (element: Element): [number, number] => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [Math.round(x + width / 2), Math.round(y + height / 2)];
    };
    const [x, y] = middle(byRole(values, 'button', 'Move Basic'));
    const [, below] = middle(byRole(values, 'button', 'Move Professional'));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, below - 8] });
    await sendMouse({ type: 'move', position: [x, below + 4] });
    await sendMouse({ type: 'up' });
    await settled(values);
    expect(labels(values)).to.deep.equal(['Enterprise', 'Professional', 'Basic']);
    expect(events).to.deep.equal(['input', 'change']);
    expect(allByRole(values, 'menu')).to.be.empty;
  });

  it('stays the same when Escape cancels a drag', async () => {
    const values = await open({ value: editions });
    const { x, y } = byRole(values, 'button', 'Move Basic').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + 8), Math.round(y + 8)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(x + 8), Math.round(y + 90)] });
    await press(values, 'Escape');
    await sendMouse({ type: 'up' });
    await settled(values);
    expect(values.value).to.equal(editions);
  });
});

describe('values that were on sale', () => {
  it('can’t be removed, with the reason', async () => {
    const values = await open({ value: editions, locked: ['e'] });
    const events = eventsOf(values);
    const remove = byRole(values, 'button', 'Remove Enterprise');
    const why = 'Enterprise was on sale and can’t be removed. Its SKUs can be taken off sale instead.';
    expect(remove.getAttribute('aria-disabled')).to.equal('true');
    expect(descriptionOf(remove)).to.equal(why);
    remove.click();
    await settled(values);
    expect(textOf(values)).to.contain(why);
    expect(events).to.be.empty;
  });

  it('can be renamed and moved', async () => {
    const values = await open({ value: editions, locked: ['b', 'e', 'p'] });
    await replaceIn(values, 'Value 1', 'Starter');
    await press(values, 'Alt+ArrowDown');
    expect(values.value).to.deep.equal([editions[1], { id: 'b', label: 'Starter' }, editions[2]]);
  });
});

describe("values that can't be edited", () => {
  it('have no handles and no row for a new value', async () => {
    const values = await open({ value: editions, readOnly: true });
    expect(fields(values).map(nameOf)).to.deep.equal(['Value 1', 'Value 2', 'Value 3']);
    expect(allByRole(values, 'button', /Move|Remove/)).to.be.empty;
  });
});

behavesAsEditor('sku-enum-values', {
  value: editions,
  other: editions.slice(0, 2),
  invalid: [
    { id: 'a', label: 'Basic' },
    { id: 'b', label: 'Basic' },
  ],
});
