import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { cleanUp } from '../helpers/editor.js';
import { nameOf, roleOf } from '../helpers/roles.js';
import { above, composed, isPainted, ownTexts } from '../contracts/composed.js';
import { nextFrame } from '../contracts/frame.js';
import { stories, tell } from '../contracts/stories.js';
import { isEditor, show } from '../contracts/subject.js';
import { subjects } from '../contracts/subjects.js';

/** WCAG 1.4.10: at 320 CSS pixels the page scrolls in one direction only; tables may scroll in both. */
const narrow = { width: 320, height: 640 };

/** Returns texts beyond the edge that no scrolling and no tooltip makes readable. */
function beyond(box: Element): string[] {
  return composed(box).flatMap((element) => {
    if (!isPainted(element)) return [];
    return ownTexts(element).flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      if (width === 0 || (left >= -1 && right <= narrow.width + 1) || isScrolledTo(element, box)) return [];
      return [`${element.localName}.${element.className}: ${node.data.trim()} (${Math.round(left)} to ${Math.round(right)})`];
    });
  });
}

function isScrolledTo(element: Element, box: Element): boolean {
  for (let node: Element | null = element; node && node !== box; node = above(node)) {
    const { overflowX } = getComputedStyle(node);
    if (/auto|scroll/.test(overflowX) || node.matches('[role=grid], [title]')) return true;
  }
  return false;
}

const controls = new Set(['button', 'textbox', 'checkbox', 'radio', 'combobox', 'searchbox', 'spinbutton']);

/** Returns every control by its role and name. */
const functions = (root: Element): Set<string> =>
  new Set(
    composed(root).flatMap((element) => {
      const role = roleOf(element);
      return role && controls.has(role) && element.checkVisibility({ visibilityProperty: true }) ? [`${role} ${nameOf(element)}`] : [];
    }),
  );

describe('At 320 pixels', () => {
  afterEach(async () => {
    cleanUp();
    await setViewport({ width: 800, height: 600 });
  });

  it('every story shows all its text, and the page scrolls in one direction', async () => {
    await setViewport(narrow);
    document.body.style.margin = '0';
    const wrong: Record<string, string[]> = {};
    for (const story of stories) {
      const box = document.createElement('div');
      document.body.append(box);
      await tell(story, box);
      await nextFrame();
      const found = beyond(box);
      const { scrollWidth } = document.documentElement;
      if (scrollWidth > narrow.width + 1) found.push(`the page is ${scrollWidth} pixels wide`);
      if (found.length > 0) wrong[`${story.file}, ${story.name}`] = found;
      box.remove();
    }
    document.body.style.removeProperty('margin');
    expect(wrong).to.deep.equal({});
  }).timeout(60_000);

  for (const subject of subjects) {
    it(`${subject.tag} has the same controls as on a wide page`, async () => {
      await setViewport({ width: 1280, height: 800 });
      const wide = functions(await show(subject));
      cleanUp();
      await setViewport(narrow);
      const element = await show(subject);
      const left = functions(element);
      // The list of sections is a native select there.
      const nav = element.shadowRoot!.querySelector('nav');
      const isList = nav?.querySelector('select')?.checkVisibility() === true;
      const instead = isList ? [...nav.querySelectorAll('button')].map((one) => `button ${nameOf(one)}`) : [];
      expect([...wide].filter((one) => !left.has(one) && !instead.includes(one))).to.deep.equal([]);
      if (!isEditor(subject)) return;
      await subject.edit(element);
      expect(Reflect.get(element, 'value')).to.deep.equal(subject.edited);
    });
  }
});
