import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { emulateMedia } from '../helpers/media.js';

/** The pixels of a character, as text to compare. */
function drawn(character: string): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [40, 40];
  const context = canvas.getContext('2d')!;
  context.font = '24px sans-serif';
  context.fillText(character, 4, 30);
  return canvas.toDataURL();
}

describe('The browser of the tests', () => {
  it('has glyphs for every language and sign of the kit', () => {
    // A private code point that no font has.
    const missing = drawn('\u{F8FE}');
    const signs = [...'aÄßЖαع阶梯应用✓▾▲▼☑↶↷⋯●→←∞×÷≤≥…−–⌘⇧⌥⚠ⓘ€¥₹'];
    expect(signs.filter((sign) => [missing, drawn(' ')].includes(drawn(sign)))).to.deep.equal([]);
  });

  it('gives text a height', () => {
    document.body.append('text');
    expect(document.body.getBoundingClientRect().height).to.be.above(10);
    document.body.textContent = '';
  });

  it('gives every tab the keyboard, also with other tabs open', async () => {
    const input = document.createElement('input');
    document.body.append(input);
    input.focus();
    await sendKeys({ type: '19,50' });
    expect([input.value, document.hasFocus()]).to.deep.equal(['19,50', true]);
    input.remove();
  });

  it('shows forced colours and more contrast, and ends them', async () => {
    await emulateMedia({ forcedColors: 'active', contrast: 'more' });
    expect(matchMedia('(forced-colors: active) and (prefers-contrast: more)').matches).to.equal(true);
    await emulateMedia({});
    expect(matchMedia('(forced-colors: none)').matches).to.equal(true);
  });

  it('can be as narrow as a phone', async () => {
    await setViewport({ width: 390, height: 844 });
    expect(innerWidth).to.equal(390);
    await setViewport({ width: 800, height: 600 });
  });
});
