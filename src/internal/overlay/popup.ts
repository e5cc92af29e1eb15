import type { Placement, ReferenceElement } from '@floating-ui/dom';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { closeLayer, focusedElement, holds, openLayer, type Layer } from './layers.js';

export interface PopupOptions {
  /** The side of the anchor; the opposite one if there is no room. Default `bottom-start`. */
  placement?: Placement;
  /** Called after the popup is closed. */
  onClose?: () => void;
  /** What gets the focus when the popup opens: `panel` by default; `none` leaves the focus where it is. */
  focus?: 'panel' | 'none';
}

/**
 * A native popover next to its anchor. Closes on Escape, on a press outside and when the focus leaves it.
 * Include `panel()` in the element's template and `popupStyles` in its styles.
 */
export class Popup implements ReactiveController, Layer {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PopupOptions;
  #anchor: ReferenceElement | undefined;
  #ownAnchor: Element | undefined;
  #panel: HTMLElement | undefined;
  #opener: HTMLElement | null = null;
  #stopFollowing: (() => void) | undefined;
  /** The roots that report presses outside the popup. */
  #roots: readonly Node[] = [];
  #isOpen = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PopupOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** For `${ref(popup.anchor)}` on the anchor. */
  readonly anchor = (element: Element | undefined): void => {
    this.#ownAnchor = element;
  };

  /** Opens the popup next to the anchor, or next to another element or virtual reference. */
  show(anchor?: ReferenceElement): void {
    this.#anchor = anchor ?? this.#ownAnchor;
    if (this.#isOpen || !this.#anchor) return;
    this.#isOpen = true;
    this.#opener = focusedElement(this.#host);
    openLayer(this);
    this.#roots = rootsAround(this.#host);
    for (const root of this.#roots) root.addEventListener('pointerdown', this.#onPress, true);
    this.#host.requestUpdate();
  }

  /** `returnFocus`: the focus returns to where it was, unless the seller has moved it. */
  hide({ returnFocus = true }: { returnFocus?: boolean } = {}): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const hadFocus = holds(this.#panel, focusedElement(this.#host));
    this.#release();
    if (returnFocus && hadFocus && this.#opener?.isConnected) this.#opener.focus();
    this.#host.requestUpdate();
    this.#options.onClose?.();
  }

  toggle(): void {
    if (this.#isOpen) this.hide();
    else this.show();
  }

  dismiss(): void {
    this.hide();
  }

  /** The popup, rendered only while it is open. */
  panel(content: () => unknown, attributes: { role?: string; label?: string; id?: string } = {}): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    return html`<div
      popover="manual"
      class="popup"
      part="popup"
      tabindex="-1"
      id=${attributes.id ?? nothing}
      role=${attributes.role ?? nothing}
      aria-label=${attributes.label ?? nothing}
      @focusout=${this.#onFocusOut}
      ${ref(this.#setPanel)}
    >
      ${content()}
    </div>`;
  }

  hostUpdated(): void {
    const panel = this.#panel;
    if (!this.#isOpen || !panel?.isConnected || panel.matches(':popover-open')) return;
    panel.showPopover();
    const anchor = this.#anchor;
    if (anchor) this.#stopFollowing = follow(anchor, panel, this.#options.placement ?? 'bottom-start');
    if (this.#options.focus !== 'none') firstFocusable(panel).focus({ preventScroll: true });
  }

  hostDisconnected(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#release();
  }

  #release(): void {
    closeLayer(this);
    for (const root of this.#roots) root.removeEventListener('pointerdown', this.#onPress, true);
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    if (this.#panel?.matches(':popover-open')) this.#panel.hidePopover();
  }

  readonly #setPanel = (element: Element | undefined) => {
    this.#panel = element as HTMLElement | undefined;
  };

  #isInside(target: Node | null): boolean {
    return holds(this.#panel, target) || (this.#anchor instanceof Element && holds(this.#anchor, target));
  }

  readonly #onPress = (event: Event) => {
    const target = event.composedPath()[0];
    // A press inside a closed root: the listener in that root sees the exact target.
    if (this.#roots.some((root) => (root as ShadowRoot).host === target)) return;
    if (!(target instanceof Node) || !this.#isInside(target)) this.hide({ returnFocus: false });
  };

  readonly #onFocusOut = (event: FocusEvent) => {
    // No related target: the window lost the focus, or the focused element was removed. Neither closes the popup.
    if (event.relatedTarget instanceof Node && !this.#isInside(event.relatedTarget)) this.hide({ returnFocus: false });
  };
}

/** Returns the document and the closed roots around a node. Events inside a closed root are visible only there. */
function rootsAround(node: Node): Node[] {
  const roots: Node[] = [document];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    if (root.mode === 'closed') roots.push(root);
  return roots;
}

/** Keeps the panel next to its anchor. Until the positioning code is loaded, or if loading fails: below it, or above if there is no room below. */
function follow(anchor: ReferenceElement, panel: HTMLElement, placement: Placement): () => void {
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  const isAtRight = placement.endsWith('-end') !== (getComputedStyle(panel).direction === 'rtl');
  panel.style.setProperty('left', `${Math.max(8, Math.round(isAtRight ? right - panel.offsetWidth : left))}px`);
  const above = top - 4 - panel.offsetHeight;
  const isAbove = bottom + 4 + panel.offsetHeight > innerHeight - 8 && above >= 8;
  panel.style.setProperty('top', `${Math.round(isAbove ? above : bottom + 4)}px`);
  let hasStopped = false;
  let stop: (() => void) | undefined;
  void import('./popup-place.js').then(
    ({ stayNextTo }) => {
      if (!hasStopped) stop = stayNextTo(anchor, panel, placement);
    },
    () => undefined,
  );
  return () => {
    hasStopped = true;
    stop?.();
  };
}

function firstFocusable(panel: HTMLElement): HTMLElement {
  return (
    panel.querySelector<HTMLElement>('[autofocus]') ??
    panel.querySelector<HTMLElement>(
      'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled), a[href], [tabindex="0"]',
    ) ??
    panel
  );
}
