import { expect } from 'chai';
import { LitElement } from 'lit';
import { cleanUp } from '../helpers/editor.js';
import { documented } from './manifest.js';
import { show } from './subject.js';
import { subjects } from './subjects.js';

/** What a page can reach, but does not call. */
const calledByOthers = new Set([
  'constructor',
  // The browser.
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
  // Lit, while it updates the element.
  'createRenderRoot',
  'scheduleUpdate',
  'getUpdateComplete',
  'requestUpdate',
  'willUpdate',
  'render',
  'updated',
]);

/** Once part of the elements; here so that a new base class does not bring one back. */
const inner = ['internals', 'locale', 'words', 'waitFor', 'emit', 'open', 'input', 'edit', 'commit', 'edited', 'typing', 'findIssues'];

/** Has all that Lit itself keeps on an element. */
class Bare extends LitElement {
  static override properties = { side: { reflect: true } };
  side = 'left';

  constructor() {
    super();
    this.addController({});
  }
}
customElements.define('test-bare', Bare);

/** Returns the prototypes of an element down to Lit's base class, its own first. */
function prototypesOf(element: HTMLElement): object[] {
  const prototypes: object[] = [];
  for (let one = Reflect.getPrototypeOf(element); one && one !== LitElement.prototype; one = Reflect.getPrototypeOf(one)) {
    prototypes.push(one);
  }
  return prototypes;
}

/** Returns the names of all that an element has besides Lit's base class, own and inherited. */
function namesOf(element: HTMLElement, litsOwn: ReadonlySet<string>): string[] {
  const own = Object.getOwnPropertyNames(element).filter((name) => !litsOwn.has(name));
  return [...own, ...prototypesOf(element).flatMap((one) => Object.getOwnPropertyNames(one))];
}

describe('An element and the page around it', () => {
  let litsOwn: Set<string>;

  before(async () => {
    const bare = new Bare();
    document.body.append(bare);
    await bare.updateComplete;
    litsOwn = new Set(Object.getOwnPropertyNames(bare));
    bare.remove();
  });
  afterEach(cleanUp);

  for (const subject of subjects) {
    it(`${subject.tag} has at most three classes of the kit, its own included`, () => {
      expect(prototypesOf(document.createElement(subject.tag))).to.have.length.within(2, 3);
    });

    it(`${subject.tag} lets the page reach its documented members only`, async () => {
      const { members } = await documented(subject.tag);
      const element = await show(subject);
      expect(namesOf(element, litsOwn).filter((name) => !members.has(name) && !calledByOthers.has(name))).to.deep.equal([]);
      expect(inner.filter((name) => name in element)).to.deep.equal([]);
    });
  }
});
