import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { engine } from '../helpers/engine.js';
import { lack } from '../helpers/engines.mjs';
import { focused, nameOf, roleOf, textOf } from '../helpers/roles.js';
import { isEditor, show, type Editor, type EditorElement, type Subject } from './subject.js';
import { editors, subjects } from './subjects.js';

const button = (text: string): HTMLButtonElement => Object.assign(document.createElement('button'), { textContent: text });

/** Describes the focused element. */
const called = (element: Element): string => `${roleOf(element) ?? element.localName} ${nameOf(element)}`;

/** Presses Tab until the button after the element, and returns the stops. */
async function tabThrough(
  element: HTMLElement,
  last: HTMLElement,
  visit: (at: Element) => Promise<void> = async () => {},
): Promise<Element[]> {
  const stops: Element[] = [];
  for (;;) {
    await sendKeys({ press: 'Tab' });
    const at = focused();
    if (!at || at === last) return stops;
    if (document.activeElement !== element) throw new Error(`The keyboard is at ${called(at)}, after ${stops.map(called).join(', ')}`);
    if (stops.length > 60) throw new Error(`The way does not end: ${stops.map(called).join(', ')}`);
    stops.push(at);
    await visit(at);
  }
}

/** Compares the positions of two elements, through shadow roots. */
function placeIn(element: Element): Element[] {
  const above: Element[] = [];
  for (
    let node: Node | null = element;
    node;
    node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode)
  )
    if (node instanceof Element) above.unshift(node);
  return above;
}
function isBefore(one: Element, other: Element): boolean {
  const [first, second] = [placeIn(one), placeIn(other)];
  const at = first.findIndex((each, index) => each !== second[index]);
  const [left, right] = [first[at], second[at]];
  return !left || !right || Boolean(left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** A grid with pinned parts has them one after the other in the DOM; its reading order is the rows on screen. */
function isAbove(one: Element, other: Element): boolean {
  const [first, second] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return one.matches('[role=gridcell]') && other.matches('[role=gridcell]') && first.bottom <= second.top + 1;
}

/** The keyboard reaches every part of an element, and never gets stuck. */
const isWalkedByKeys = (subject: Subject): void => {
  describe(`${subject.tag}, by keyboard`, () => {
    let before: HTMLButtonElement;
    let after: HTMLButtonElement;
    let element: HTMLElement;

    beforeEach(async () => {
      [before, after] = [button('Before'), button('After')];
      document.body.append(before);
      element = await show(subject);
      document.body.append(after);
    });
    afterEach(cleanUp);

    it('has its tab stops in reading order, from the first one to the way out', async () => {
      before.focus();
      const stops = await tabThrough(element, after);
      expect(stops.length, 'stops').to.be.above(0);
      stops.forEach((stop, index) => {
        const next = stops[index + 1];
        if (next) expect(isBefore(stop, next) || isAbove(stop, next), `${called(stop)} before ${called(next)}`).to.equal(true);
        expect(called(stop), 'a name').to.match(/\S \S/);
      });
      if (lack(engine, 'chords')) return;
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      expect(called(focused()!), 'back at the last').to.equal(called(stops.at(-1)!));
    });

    it('takes the focus from focus(), and shows it', async () => {
      element.focus();
      await settled(element);
      expect(document.activeElement === element).to.equal(true);
      expect(focused() === element).to.equal(false);
      // A window without the focus shows none.
      expect(element.matches(':focus-within')).to.equal(document.hasFocus());
      element.blur();
      (focused() as HTMLElement | null)?.blur();
    });
  });
};

const keysThatChange = ['x', 'Delete', 'Backspace', ' ', 'ArrowDown', 'Enter', 'Escape'];

/** No key and no click changes an editor that can't be edited. */
const isLeftAlone = (subject: Editor, state: 'readOnly' | 'disabled'): void => {
  it(`${subject.tag} keeps its value under every key and click while it is ${state}`, async () => {
    const [before, after] = [button('Before'), button('After')];
    document.body.append(before);
    const editor = await show<EditorElement>(subject, { [state]: true });
    document.body.append(after);
    const events: string[] = [];
    for (const type of ['input', 'change']) editor.addEventListener(type, () => events.push(type));
    const visited = new Set<string>();
    before.focus();
    for (let stop = 0; stop < 40; stop++) {
      await sendKeys({ press: 'Tab' });
      const at = focused();
      if (!at || at === after) break;
      // What a key opens has tab stops of its own; each is tried once.
      if (visited.has(called(at))) continue;
      visited.add(called(at));
      for (const key of keysThatChange) {
        await sendKeys({ press: key });
        if (focused() !== at && at.isConnected) (at as HTMLElement).focus();
      }
    }
    await settled(editor);
    expect(editor.value).to.deep.equal(subject.value);
    expect(events).to.deep.equal([]);
    expect(editor[state]).to.equal(true);
    if (state === 'readOnly') expect(visited.size, 'it can still be read').to.be.above(0);
  }).timeout(30_000);

  it(`${subject.tag} can be edited again when it is no longer ${state}`, async () => {
    const editor = await show<EditorElement>(subject, { [state]: true });
    expect(textOf(editor)).not.to.equal('');
    editor[state] = false;
    await settled(editor);
    await subject.edit(editor);
    expect(editor.value).to.deep.equal(subject.edited);
  });
};

subjects.forEach(isWalkedByKeys);

describe("An editor that can't be edited", () => {
  afterEach(cleanUp);
  for (const editor of editors) for (const state of ['readOnly', 'disabled'] as const) isLeftAlone(editor, state);
});

describe('The subjects of the contract', () => {
  it('are all elements of the kit, and all but five are editors', async () => {
    const source = await (await fetch('/src/define/all.ts')).text();
    const defined = [...source.matchAll(/['"]\.\/([\w-]+)\.(?:js|ts)['"]/g)].map(([, name]) => `sku-${name}`);
    expect(subjects.map(({ tag }) => tag)).to.have.members(defined);
    expect(subjects.filter((one) => !isEditor(one)).map(({ tag }) => tag)).to.have.members([
      'sku-application-list',
      'sku-application-review',
      'sku-draft-list',
      'sku-issue-summary',
      'sku-spec-preview',
    ]);
  });
});
