import { nextFrame } from './frame.js';
import { documented } from './manifest.js';
import { statesOf } from './states.js';
import { show, type Scene, type Subject, whole } from './subject.js';

/** What a page sees of an element over all its scenes, each with the scene that showed it first. */
export interface Sightings {
  parts: Map<string, string>;
  slots: Map<string, string>;
  states: Map<string, string>;
  events: Map<string, string>;
}

/** Plays every scene of an element and calls `look` at the end of each. */
export async function sightings(
  subject: Subject,
  look: (element: HTMLElement, scene: string) => Promise<void> | void = () => {},
): Promise<Sightings> {
  const known = await documented(subject.tag);
  const seen: Sightings = { parts: new Map(), slots: new Map(), states: new Map(), events: new Map() };
  const note = (kind: keyof Sightings, name: string, scene: string) => {
    if (!seen[kind].has(name)) seen[kind].set(name, scene);
  };
  for (const [title, scene] of scenesOf(subject)) {
    const box = document.createElement('form');
    document.body.append(box);
    const stop = hearAll(box, (type) => note('events', type, title));
    const element = await show(subject, { name: 'it', ...scene.given }, box);
    const keep = () => {
      const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
      for (const one of inside) {
        for (const part of one.part) note('parts', part, title);
        if (one instanceof HTMLSlotElement) note('slots', one.name, title);
      }
      for (const state of statesOf(element)) note('states', state, title);
      // WebKit lists no states after it has collected the list object; a selector still matches them.
      for (const state of known.states) if (element.matches(`:state(${state})`)) note('states', state, title);
    };
    keep();
    await scene.act?.(element);
    await whole(element);
    await nextFrame();
    keep();
    await look(element, title);
    stop();
    box.remove();
  }
  return seen;
}

function scenesOf(subject: Subject): [string, Scene][] {
  const checked: Scene = {
    given: 'invalid' in subject ? { value: subject.invalid } : {},
    act: (element) => void (Reflect.get(element, 'reportValidity') as (() => boolean) | undefined)?.call(element),
  };
  const edited: Scene = 'edit' in subject ? { act: subject.edit as Scene['act'] & {} } : {};
  return [['as it is', {}], ...Object.entries(subject.scenes ?? {}), ['checked', checked], ['edited', edited]];
}

/** Records every event that a script dispatches inside the element and that leaves it. */
function hearAll(box: HTMLElement, heard: (type: string) => void): () => void {
  const original = EventTarget.prototype.dispatchEvent;
  const known = new Set<string>();
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event): boolean {
    if (!known.has(event.type)) box.addEventListener(event.type, () => heard(event.type));
    known.add(event.type);
    return original.call(this, event);
  };
  return () => {
    EventTarget.prototype.dispatchEvent = original;
  };
}
