import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { textOf } from '../helpers/roles.js';
import { above, composed, isPainted, ownTexts } from './composed.js';
import { nextFrame } from './frame.js';
import './pseudo.js';
import { stories, tell, type Story } from './stories.js';
import { show, whole } from './subject.js';
import { subjects } from './subjects.js';

/** Every text from the host: names and values, but no words of the kit. */
async function dataOf({ args }: Story): Promise<string[]> {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(args);
  const store = args['store'] as Record<'drafts' | 'applications', { list: () => Promise<unknown[]> }> | undefined;
  for (const kind of store ? (['drafts', 'applications'] as const) : [])
    collect(await Promise.race([store![kind].list().catch(() => []), new Promise((resolve) => setTimeout(resolve, 20))]));
  // Names in the code of stories without arguments.
  for (const own of [
    'Software Version',
    'Users',
    'Basic',
    'Enterprise',
    'Professional',
    'Cashier Suite',
    'Small shops',
    'Standard',
    'Edition',
    'Region',
  ])
    texts.add(own);
  return [...texts].filter((text) => /\p{L}/u.test(text)).sort((one, other) => other.length - one.length);
}

/** Returns the text outside all brackets. */
function outside(text: string): string {
  let depth = 0;
  return [...text]
    .filter((sign) => {
      if (sign === '⟦') depth++;
      if (sign === '⟧') depth--;
      return depth === 0 && sign !== '⟧';
    })
    .join('');
}

/** Returns untranslated words: the text without data, numbers, units of time from `Intl` and currency codes. */
function leftOver(text: string, data: readonly string[]): string[] {
  let rest = outside(text);
  for (const one of data) rest = rest.replaceAll(one, ' ');
  rest = rest.replace(/\b(USD|EUR|JPY|SAR|US|SKU|SKUs|CSV|XLSX)\b/g, ' ');
  return rest.match(/\p{L}{2,}/gu) ?? [];
}

const spokenOf = (element: Element): string[] =>
  ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'alt'].flatMap(
    (name) => element.getAttribute(name) ?? [],
  );

function hardCoded(box: Element, data: readonly string[]): string[] {
  return composed(box).flatMap((element) => {
    if (!element.checkVisibility() || element.matches('style, script, time')) return [];
    const texts = [...ownTexts(element).map((node) => node.data), ...spokenOf(element)];
    return texts
      .filter((text) => leftOver(text, data).length > 0)
      .map((text) => `${element.localName}.${element.className}: ${text.trim()}`);
  });
}

/** Returns texts of the kit that are cut off and have no tooltip with the whole text. */
function clipped(box: Element): string[] {
  return composed(box).flatMap((element) => {
    // The seller sets the width of grid columns.
    if (!isPainted(element) || element.closest('option, .ag-root-wrapper')) return [];
    return ownTexts(element).flatMap((node) =>
      node.data.includes('⟦') && isCut(element, node, box) ? [`${pathOf(element)}: ${node.data.trim()}`] : [],
    );
  });
}

const pathOf = (element: Element): string =>
  `${(element.getRootNode() as ShadowRoot).host?.localName ?? ''} ${element.localName}.${element.className}`;

function isCut(element: Element, node: Text, box: Element): boolean {
  const range = document.createRange();
  range.selectNodeContents(node);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  let isScrolled = false;
  for (let node: Element | null = element; node && node !== box; node = above(node)) {
    if (node.hasAttribute('title')) return false;
    const { overflowX, overflowY } = getComputedStyle(node);
    const frame = node.getBoundingClientRect();
    if (/auto|scroll/.test(overflowX + overflowY)) isScrolled = true;
    if (isScrolled) continue;
    if (/hidden|clip/.test(overflowX) && (left < frame.left - 1 || right > frame.right + 1)) return true;
    if (/hidden|clip/.test(overflowY) && (top < frame.top - 1 || bottom > frame.bottom + 1)) return true;
  }
  return !isScrolled && (left < -1 || right > innerWidth + 1);
}

/** Stories in a language of their own. */
const spoken = stories.filter(({ name }) => !['RightToLeft', 'GermanEuro'].includes(name));

describe('In a test language with longer words in brackets', () => {
  let box: HTMLElement;
  beforeEach(() => {
    box = document.createElement('div');
    box.lang = 'qps';
    document.body.append(box);
  });
  afterEach(cleanUp);

  for (const file of new Set(spoken.map((story) => story.file))) {
    it(`every word of ${file} is translated`, async () => {
      for (const story of spoken.filter((one) => one.file === file)) {
        await tell(story, box);
        expect(hardCoded(box, await dataOf(story)), story.name).to.deep.equal([]);
        box.replaceChildren();
        Reflect.deleteProperty(box, '_$litPart$');
      }
    }).timeout(60_000);

    for (const width of [1280, 390])
      it(`no word of ${file} is cut off at ${width} pixels`, async () => {
        await setViewport({ width, height: 800 });
        for (const story of spoken.filter((one) => one.file === file)) {
          await tell(story, box);
          await nextFrame();
          expect(clipped(box), story.name).to.deep.equal([]);
          box.replaceChildren();
          Reflect.deleteProperty(box, '_$litPart$');
        }
        await setViewport({ width: 800, height: 600 });
      }).timeout(60_000);
  }
});

describe('The language and direction of an ancestor', () => {
  afterEach(cleanUp);

  for (const subject of subjects) {
    it(`apply to ${subject.tag} while it is on the page, also through a shadow root`, async () => {
      const box = document.createElement('section');
      const inner = document.createElement('div');
      box.attachShadow({ mode: 'open' }).append(inner);
      document.body.append(box);
      const element = await show(subject, {}, inner);
      const english = textOf(element);
      expect(english).not.to.contain('⟦');

      box.lang = 'qps';
      box.dir = 'rtl';
      await whole(element);
      expect(textOf(element)).to.contain('⟦');
      const [first] = composed(element).filter(isPainted);
      expect(getComputedStyle(first!).direction).to.equal('rtl');

      inner.lang = 'en';
      inner.dir = 'ltr';
      await whole(element);
      expect(textOf(element)).to.equal(english);
      expect(getComputedStyle(first!).direction).to.equal('ltr');
      await settled(element);
    });
  }
});
