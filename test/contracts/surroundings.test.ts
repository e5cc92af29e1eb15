import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { focused, textOf } from '../helpers/roles.js';
import { composed } from './composed.js';
import { nextFrame } from './frame.js';
import { allOf, isEditor, show, whole, type Subject } from './subject.js';
import { subjects } from './subjects.js';
import { lastStop } from './way-out.js';

/** Style rules that pages apply to everything. */
const hostile: Record<string, string | URL> = {
  'unsets all of everything': '* { all: unset }',
  'sets all of everything back to the initial': '* { all: initial }',
  'reverts all of everything': '*, *::before, *::after { all: revert }',
  'has its own idea of everything': `* { margin: 40px; padding: 30px; border: 9px solid red; box-sizing: content-box; float: right; color: red; line-height: 4;
    text-align: right; outline: 5px solid; background: yellow; max-width: none; container-type: normal; position: relative; border-radius: 50% }
    button, input, select, textarea, table, td, th, p, ul, li, svg, label, h2, h3 { display: block; color: red; font: 40px serif; min-height: 90px }`,
  'begins with Bootstrap’s reboot': new URL('../fixtures/page-sheets/bootstrap-5-reboot.css', import.meta.url),
  'begins with Tailwind’s preflight': new URL('../fixtures/page-sheets/tailwind-4-preflight.css', import.meta.url),
};

/** Returns the look of an inner element, without what depends on the page's font. */
const looks = [
  ...[
    'display',
    'position',
    'float',
    'box-sizing',
    'color',
    'background-color',
    'border-top-style',
    'border-top-width',
    'border-top-color',
  ],
  ...['border-top-left-radius', 'margin-top', 'margin-left', 'padding-top', 'padding-left', 'line-height', 'text-align', 'outline-style'],
  ...['font-size', 'font-weight', 'cursor', 'list-style-type', 'visibility', 'width'],
];

function looksOf(element: Element): Map<Element, string[]> {
  return new Map(
    composed(element).map((one) => {
      const style = getComputedStyle(one);
      return [one, looks.map((name) => `${name}: ${style.getPropertyValue(name)}`)];
    }),
  );
}

const isHarmedByNoSheet = (subject: Subject): void => {
  for (const [title, css] of Object.entries(hostile)) {
    it(`${subject.tag} looks the same inside on a page that ${title}`, async () => {
      const box = document.createElement('div');
      // In a box and a font from the page, whatever the page resets.
      box.style.cssText = 'all: initial; display: block; width: 1000px; margin-top: 120px; font: 16px sans-serif';
      document.body.append(box);
      const element = await show(subject, {}, box);
      element.style.cssText = 'display: block; margin: 0; padding: 0; border: 0; float: none; font: 16px sans-serif';
      await whole(element);
      const before = looksOf(element);
      const sheet = Object.assign(document.createElement('style'), {
        textContent: typeof css === 'string' ? css : await (await fetch(css)).text(),
      });
      document.head.append(sheet);
      await settled(element);
      await nextFrame();
      const after = looksOf(element);
      sheet.remove();
      const harmed = [...before].flatMap(([one, was]) => {
        const is = after.get(one) ?? [];
        const differences = was.filter((each, index) => each !== is[index]).map((each) => `${each} → ${is[was.indexOf(each)] ?? 'gone'}`);
        return differences.length > 0 ? [`${one.localName}.${one.className.toString()}: ${differences.join(', ')}`] : [];
      });
      expect(harmed.slice(0, 10)).to.deep.equal([]);
    });
  }
};

describe('Under the style sheets of a page', () => {
  afterEach(cleanUp);
  subjects.forEach(isHarmedByNoSheet);
});

/** The element works: it shows its value, can be edited, and fires its events. */
async function works(subject: Subject, element: HTMLElement): Promise<void> {
  const { shows } = subject;
  expect(textOf(element)).to.satisfy((text: string) => (typeof shows === 'string' ? text.includes(shows) : shows.test(text)));
  if (!isEditor(subject)) return;
  const events: string[] = [];
  for (const type of ['input', 'change']) element.addEventListener(type, () => events.push(type));
  await subject.edit(element);
  expect(Reflect.get(element, 'value')).to.deep.equal(subject.edited);
  expect(events).to.deep.equal(['input', 'change']);
}

const worksAnywhere = (subject: Subject): void => {
  it(`${subject.tag} works in a modal dialog, which still closes on Escape`, async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    const element = await show(subject, {}, dialog);
    dialog.append(lastStop());
    await works(subject, element);
    expect(dialog.open).to.equal(true);
    dialog.close();
  });

  it(`${subject.tag} works in a closed shadow root`, async () => {
    const box = document.createElement('div');
    const root = box.attachShadow({ mode: 'closed' });
    const inner = document.createElement('div');
    root.append(inner);
    document.body.append(box);
    const element = await show(subject, {}, inner);
    await works(subject, element);
    element.focus();
    await settled(element);
    expect(document.activeElement === box).to.equal(true);
    expect(root.activeElement === element).to.equal(true);
    expect(focused(root) === element).to.equal(false);
  });
};

describe('Inside other parts of a page', () => {
  afterEach(cleanUp);
  subjects.forEach(worksAnywhere);

  it('all elements work in a frame that loads its own copy of the kit', async () => {
    const errors: string[] = [];
    const frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><html lang="de"><body></body></html>';
    frame.style.cssText = 'width: 900px; height: 500px';
    document.body.append(frame);
    await new Promise((done) => frame.addEventListener('load', done, { once: true }));
    const page = frame.contentWindow! as Window & typeof globalThis;
    page.addEventListener('error', ({ message }) => errors.push(message));
    page.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
    const script = Object.assign(page.document.createElement('script'), { type: 'module', src: '/src/define/all.ts' });
    page.document.head.append(script);
    for (const subject of subjects) {
      await page.customElements.whenDefined(subject.tag);
      const element = Object.assign(page.document.createElement(subject.tag), allOf(subject));
      page.document.body.append(element);
      await whole(element);
      expect(element.shadowRoot!.childElementCount, subject.tag).to.be.above(0);
      if (isEditor(subject)) expect(JSON.stringify(Reflect.get(element, 'value'))).to.equal(JSON.stringify(subject.value));
      element.focus();
      await settled(element);
      expect(page.document.activeElement === element, subject.tag).to.equal(true);
      element.remove();
    }
    expect(errors).to.deep.equal([]);
  });
});
