import { isUndone, type Issue, type Path } from '../../core/schema/issue.js';
import type { FieldMessage } from '../fields/fields.js';
import type { EditorHooks } from './editor-hooks.js';
import { validityFlags } from './validity-flags.js';

/** The element of an editor, as its validity needs it. */
export interface ValidatedElement extends HTMLElement {
  readonly hasUpdated: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
}

/** The issues of an editor's value, and what the platform knows of them. */
export class Validity<T> {
  readonly #element: ValidatedElement;
  readonly #internals: ElementInternals;
  readonly #hooks: EditorHooks<T>;
  readonly #value: () => T | null;
  readonly #sentence: (issue: Issue) => string;
  #given: Issue[] | undefined;
  #found: Issue[] | undefined;
  #customMessage = '';
  #isReported = false;
  #isStale = false;

  constructor(
    element: ValidatedElement,
    internals: ElementInternals,
    { hooks, value, sentence }: { hooks: EditorHooks<T>; value: () => T | null; sentence: (issue: Issue) => string },
  ) {
    this.#element = element;
    this.#internals = internals;
    this.#hooks = hooks;
    this.#value = value;
    this.#sentence = sentence;
  }

  /** The issues that the host set; they replace the editor's own check. */
  get given(): Issue[] | undefined {
    return this.#given;
  }
  set given(next: Issue[] | undefined) {
    this.#given = next;
    this.sync();
  }

  /** The host's own reason; it comes first. */
  set customMessage(message: string) {
    this.#customMessage = message;
    this.sync();
  }

  /** Whether the form was asked to validate since its last reset: from then on, the editor also shows what is not done yet. */
  get isReported(): boolean {
    return this.#isReported;
  }
  set isReported(isReported: boolean) {
    this.#isReported = isReported;
    this.#element.requestUpdate();
  }

  /** All issues of the value, including those that are not shown yet. */
  get issues(): Issue[] {
    return this.#given ?? (this.#found ??= this.#hooks.findIssues(this.#value()));
  }

  /** Whether the check may still wait: it is slow, and nobody asked for its result. A form asks without a call. */
  get isCheckAhead(): boolean {
    return !this.#found && !this.#given && !this.#internals.form && (this.#hooks.isCheckSlow?.() ?? false);
  }

  /** The issues to show. What is merely not done yet waits for a report. */
  shown(issues: readonly Issue[]): Issue[] {
    const isAll = this.#given !== undefined || this.#isReported;
    const { isShown } = this.#hooks;
    return issues.filter((issue) => (isAll || !isUndone(issue)) && (isShown?.(issue) ?? true));
  }

  /** The sentences to show at a field: those of the issues with exactly this path. */
  messagesAt(path: Path): FieldMessage[] {
    const key = path.join('.');
    return this.shown(this.issues)
      .filter((issue) => issue.path.join('.') === key)
      .map((issue) => ({ severity: issue.severity, text: this.#sentence(issue) }));
  }

  /** Drops the result of the check; `sync` or `settle` checks again. */
  invalidate(): void {
    this.#found = undefined;
    this.#isStale = true;
  }

  /** Updates the platform's validity if a change has made it stale. */
  settle(): void {
    if (this.#isStale) this.sync();
  }

  /** Updates the platform's validity. */
  sync(): void {
    this.#isStale = false;
    const { flags, message } = validityFlags({
      customMessage: this.#customMessage,
      issues: this.issues,
      sentence: this.#sentence,
    });
    // The anchor is an inner field, which exists after the first rendering.
    const anchor = this.#element.hasUpdated ? this.#anchor() : null;
    if (anchor) this.#internals.setValidity(flags, message, anchor);
    else this.#internals.setValidity(flags, message);
    this.#internals.states[message && this.#isReported ? 'add' : 'delete']('user-invalid');
  }

  #anchor(): HTMLElement | null {
    const first = (selector: string) => this.#element.renderRoot.querySelector<HTMLElement>(selector);
    return first('[aria-invalid="true"]') ?? first('input, select, textarea, button, [tabindex]');
  }
}
