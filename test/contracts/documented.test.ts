import { expect } from 'chai';
import { cleanUp } from '../helpers/editor.js';
import { changesWhatIsSeen, inside } from './looks.js';
import { documented, readBy, tokens, type Documented } from './manifest.js';
import { sightings, type Sightings } from './sightings.js';
import { statesOf } from './states.js';
import { isEditor, show, type Subject } from './subject.js';
import { subjects } from './subjects.js';

/** Adds a style sheet to the page while `look` runs. */
async function styled<T>(css: string, look: () => T | Promise<T>): Promise<T> {
  const style = Object.assign(document.createElement('style'), { textContent: css });
  document.head.append(style);
  try {
    return await look();
  } finally {
    style.remove();
  }
}

/** The manifest and the element agree: nothing is missing, undocumented or without effect. */
const isAsDocumented = (subject: Subject): void => {
  describe(`${subject.tag}, compared with its manifest,`, () => {
    let says: Documented;
    let seen: Sightings;
    const unstyled: string[] = [];
    const unslotted: string[] = [];
    const unmatched: string[] = [];

    before(async function () {
      this.timeout(60_000);
      says = await documented(subject.tag);
      seen = await sightings(subject, async (element) => {
        for (const part of says.parts) {
          const [shown] = inside(element).filter((one) => one.part.contains(part));
          if (!shown) continue;
          const width = await styled(
            `${subject.tag}::part(${part}) { outline: 7px dotted rgb(1 2 3) }`,
            () => getComputedStyle(shown).outlineWidth,
          );
          if (width !== '7px') unstyled.push(part);
        }
        for (const name of says.slots) {
          const slot = inside(element).find((one) => one instanceof HTMLSlotElement && one.name === name) as HTMLSlotElement | undefined;
          if (!slot) continue;
          const own = Object.assign(document.createElement('b'), { slot: name, textContent: 'The host’s own' });
          element.append(own);
          if (own.assignedSlot !== slot || !own.checkVisibility() || own.getBoundingClientRect().width === 0) unslotted.push(name);
          own.remove();
        }
        for (const state of statesOf(element)) if (!element.matches(`:state(${state})`)) unmatched.push(state);
      });
    });
    after(cleanUp);

    it('has exactly these parts, and a page can style each', () => {
      expect([...seen.parts.keys()]).to.have.members([...says.parts]);
      expect(unstyled).to.deep.equal([]);
    });

    it("has exactly these slots, and shows the page's content in each", () => {
      expect([...seen.slots.keys()]).to.have.members([...says.slots]);
      expect(unslotted).to.deep.equal([]);
    });

    it('has exactly these states, and a page can select each', () => {
      expect([...seen.states.keys()]).to.have.members([...says.states]);
      expect(unmatched).to.deep.equal([]);
    });

    it('fires exactly these events', () => {
      expect([...seen.events.keys()]).to.have.members([...says.events]);
    });

    it('reads only documented custom properties, and each of its own has a visible effect', async () => {
      const known = await tokens();
      const element = await show(subject);
      for (const name of readBy(element)) expect(known.has(name) || says.properties.has(name), `${name} is documented`).to.equal(true);
      cleanUp();
      const without = new Set(says.properties);
      await sightings(subject, (shown) => {
        for (const name of without) if (changesWhatIsSeen(shown, name)) without.delete(name);
      });
      expect([...without]).to.deep.equal([]);
    });

    it('has these attributes, and each sets its property', () => {
      for (const [attribute, property] of says.attributes) {
        const element = document.createElement(subject.tag);
        const before = JSON.stringify(Reflect.get(element, property));
        const text = attribute === 'value' ? JSON.stringify(isEditor(subject) ? subject.value : '') : (json[attribute] ?? '7');
        element.setAttribute(attribute, text);
        expect(JSON.stringify(Reflect.get(element, property)), `${property} after ${attribute}="${text}"`).not.to.equal(before);
      }
    });
  });
};

/** Attributes that are JSON. */
const json: Record<string, string> = {
  catalog: '{"attributes":[{"id":"a","type":"enum","name":"A"}]}',
  policy: '{"maxSkus":7}',
  'product-attributes': '[{"id":"a","type":"enum","name":"A","values":[]}]',
};

subjects.forEach(isAsDocumented);
