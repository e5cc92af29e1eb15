import { expect } from 'chai';
import { tags } from '../fixtures/tags.js';

interface Alone {
  element: HTMLElement & { updateComplete: Promise<boolean> };
  errors: string[];
}

/** A page that loads only this element's module. */
async function openAlone(tag: string): Promise<Alone> {
  const errors: string[] = [];
  const frame = document.createElement('iframe');
  frame.title = tag;
  frame.srcdoc = `<!doctype html><html lang="en"><title>${tag}</title><body><${tag}></${tag}></body></html>`;
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  const page = frame.contentWindow! as Window & typeof globalThis;
  page.addEventListener('error', ({ message }) => errors.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = `/src/define/${tag.replace('sku-', '')}.ts`;
  page.document.head.append(script);
  await page.customElements.whenDefined(tag);
  const element = page.document.querySelector<Alone['element']>(tag)!;
  await element.updateComplete;
  return { element, errors };
}

/** Returns the unregistered elements of the kit in all shadow roots below. */
const unknownIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*')].flatMap((inner) => [
    ...(inner.matches(':not(:defined)') ? [inner.localName] : []),
    ...(inner.shadowRoot ? unknownIn(inner.shadowRoot) : []),
  ]);

describe('On a page that loads only its module', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  for (const tag of tags) {
    it(`${tag} is complete, with all its inner elements`, async () => {
      const { element, errors } = await openAlone(tag);
      expect(element.shadowRoot?.childElementCount).to.be.above(0);
      expect(unknownIn(element.shadowRoot!)).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });
  }
});
