import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { cleanUp, settled } from '../helpers/editor.js';
import { engine } from '../helpers/engine.js';
import { lack } from '../helpers/engines.mjs';
import { emulateMedia } from '../helpers/media.js';
import { focused } from '../helpers/roles.js';
import { above, composed, isPainted } from '../contracts/composed.js';
import { tooFaint } from './contrast.js';
import { nextFrame } from '../contracts/frame.js';
import { stories, tell } from '../contracts/stories.js';
import { show } from '../contracts/subject.js';
import { subjects } from '../contracts/subjects.js';

/** Controls to click or tap. */
const controls = 'button, input:not([type=hidden]), select, textarea, a[href], [role=button], [role=menuitem], [role=checkbox], summary';

/** Returns controls smaller than 24 by 24 pixels including their label; controls in a line of text may be smaller. */
function tooSmall(root: Element): string[] {
  return composed(root).flatMap((control) => {
    if (!control.matches(controls) || !control.checkVisibility({ visibilityProperty: true })) return [];
    if (control.matches('.visually-hidden, [tabindex="-1"][aria-hidden=true]') || getComputedStyle(control).display === 'inline') return [];
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    return width < 23.5 || height < 23.5 ? [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 120)}`] : [];
  });
}

/** Returns everything that is animated or has a transition. */
const moving = (root: Element): string[] =>
  composed(root).flatMap((element) => {
    const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
    const lasts = (list: string) => list.split(',').some((one) => Number.parseFloat(one) > 0.01);
    const isAnimated = animationName !== 'none' && lasts(animationDuration);
    return lasts(transitionDuration) || isAnimated
      ? [`${element.localName}.${element.className.toString()} ${transitionDuration} ${animationName}`]
      : [];
  });

/** Shows all stories; `look` returns the problems of one. */
async function inEveryStory(look: (box: HTMLElement) => string[], only: (name: string) => boolean = () => true): Promise<void> {
  const wrong: Record<string, string[]> = {};
  for (const story of stories.filter(({ name }) => only(name))) {
    const box = document.createElement('div');
    document.body.append(box);
    await tell(story, box);
    await nextFrame();
    const found = look(box);
    if (found.length > 0) wrong[`${story.file}, ${story.name}`] = found;
    box.remove();
  }
  expect(wrong).to.deep.equal({});
}

describe('In every story', () => {
  before(() => {
    document.documentElement.style.setProperty('--sku-motion', '0ms');
  });
  afterEach(async () => {
    cleanUp();
    document.documentElement.style.removeProperty('color-scheme');
    await emulateMedia({});
    await setViewport({ width: 800, height: 600 });
  });

  it('controls are at least 24 by 24 pixels, on a phone too', async () => {
    await inEveryStory(tooSmall);
    await setViewport({ width: 390, height: 844 });
    await inEveryStory(tooSmall);
  }).timeout(60_000);

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`texts have enough contrast in ${colorScheme} colors`, async () => {
      document.documentElement.style.setProperty('color-scheme', colorScheme);
      await emulateMedia({ colorScheme });
      await inEveryStory(tooFaint, (name) => name !== 'Dark');
    }).timeout(60_000);
  }

  it('texts have enough contrast in forced colors', async () => {
    await emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    await inEveryStory(tooFaint, (name) => name !== 'Dark');
  }).timeout(60_000);

  it('nothing moves when the user prefers reduced motion', async () => {
    document.documentElement.style.removeProperty('--sku-motion');
    await emulateMedia({ reducedMotion: 'reduce' });
    await inEveryStory(moving);
  }).timeout(60_000);
});

/** Returns the focus ring; an element around the focused one or next to it may draw it. */
function hasRing(at: Element): boolean {
  const around = [at, at.nextElementSibling, at.parentElement, above(at)].filter((one) => one !== null);
  return around.some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  });
}

if (!lack(engine, 'media')) {
  describe('The keyboard focus', () => {
    afterEach(async () => {
      cleanUp();
      await emulateMedia({});
    });
    for (const forcedColors of ['none', 'active'] as const)
      for (const subject of subjects)
        it(`is visible in ${subject.tag}${forcedColors === 'active' ? ' in forced colors' : ''}`, async () => {
          await emulateMedia({ forcedColors });
          const element = await show(subject);
          element.focus();
          await settled(element);
          const at = focused()!;
          expect(at.matches(':focus-visible') || at.matches('input, select'), 'a focus that is shown').to.equal(true);
          expect(isPainted(at) || at.matches('input'), 'something painted').to.equal(true);
          expect(hasRing(at), at.outerHTML.slice(0, 200)).to.equal(true);
        });
  });
}
