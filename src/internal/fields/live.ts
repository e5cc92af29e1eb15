import { noChange } from 'lit';
import { directive, Directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

/** Lit's `live`, for properties alone, which every field of every element carries along: sets what the user has changed in the meantime. */
class LiveProperty extends Directive {
  render(value: unknown): unknown {
    return value;
  }

  override update(part: PropertyPart, [value]: [unknown]): unknown {
    if (Reflect.get(part.element, part.name) === value) return noChange;
    // Also where it is what was set the last time.
    setCommittedValue(part);
    return value;
  }
}

export const live = directive(LiveProperty);
