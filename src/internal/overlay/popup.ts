import type { Placement, ReferenceElement } from '@floating-ui/dom';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { closeLayer, focusedElement, holds, openLayer, type Layer } from './layers.js';

export interface PopupOptions {
  /** Where it stands to its anchor; flips where there is no room. Default `bottom-start`. */
  placement?: Placement;
  /** After it was closed, for whatever reason. */
  onClose?: () => void;
  /** What gets the focus when it opens; `panel` by default, `none` leaves it where it is. */
  focus?: 'panel' | 'none';
}

/**
 * Something that opens beside its anchor, above everything (native popover), and closes on Escape, a press elsewhere
 * or when the focus goes elsewhere. Render `panel()` somewhere in the element; add `popupStyles`.
 */
export class Popup implements ReactiveController, Layer {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PopupOptions;
  #anchor: ReferenceElement | undefined;
  #ownAnchor: Element | undefined;
  #panel: HTMLElement | undefined;
  #opener: HTMLElement | null = null;
  #stopFollowing: (() => void) | undefined;
  /** Where presses elsewhere are heard. */
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

  /** `${ref(popup.anchor)}` on what it opens beside. */
  readonly anchor = (element: Element | undefined): void => {
    this.#ownAnchor = element;
  };

  /** Opens beside the anchor, or beside something else: an element, or whatever says where it is. */
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

  /** `returnFocus`: to where it was before, unless the seller has gone on elsewhere. */
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

  /** The popup itself while it is open; `content` is asked for only then. */
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
    // Somewhere in a closed root, in which a listener of its own sees where.
    if (this.#roots.some((root) => (root as ShadowRoot).host === target)) return;
    if (!(target instanceof Node) || !this.#isInside(target)) this.hide({ returnFocus: false });
  };

  readonly #onFocusOut = (event: FocusEvent) => {
    // Nowhere means the window lost the focus or the focused thing was rendered away: no reason to close.
    if (event.relatedTarget instanceof Node && !this.#isInside(event.relatedTarget)) this.hide({ returnFocus: false });
  };
}

/** The document, and the closed roots around a node: into those, only they themselves see. */
function rootsAround(node: Node): Node[] {
  const roots: Node[] = [document];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    if (root.mode === 'closed') roots.push(root);
  return roots;
}

/** Stays beside its anchor while it is open. Until the code for that has come, or where it does not come: below, or above where only there is room. */
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
    ({ stayBeside }) => {
      if (!hasStopped) stop = stayBeside(anchor, panel, placement);
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
