/**
 * A portal page with the release form over `HttpStore`, in a frame of the test page, so that it can be reloaded and opened twice. The test
 * page contains its server and everything else that it needs.
 */
import { SkuReleaseForm } from '../../src/components/release-form/release-form.js';
import type { Release } from '../../src/core/schema/types.js';
import '../../src/define/release-form.js';
import { HttpStore } from '../../src/storage/index.js';
import { byRole, liveText, textOf } from './roles.js';

/** What the test page provides. */
export interface PortalPage {
  fetch: typeof globalThis.fetch;
  outbox: string;
  /** The form's value if no draft is stored. */
  blank: Release;
}

/** What the test page can do with the frame. */
export interface PortalSeller {
  store: HttpStore;
  form: SkuReleaseForm;
  typeName(text: string): void;
  click(button: string): void;
  /** All visible text. */
  text(): string;
  /** The text of the live regions. */
  said(): string;
}

declare global {
  interface Window {
    portal?: PortalPage;
    seller?: PortalSeller;
  }
}

const { fetch, outbox, blank } = parent.portal!;
const retry = { attempts: 2, delay: 20, maxDelay: 200, patience: 300, timeout: 5000 };
const store = new HttpStore({ baseUrl: 'https://portal.test/api', fetch, outbox, retry });
const draft = await store.drafts.get(blank.id).catch(() => undefined);
const form = Object.assign(new SkuReleaseForm(), { store, value: draft?.value ?? blank });
document.body.append(form);
await form.updateComplete;

window.seller = {
  store,
  form,
  typeName(text) {
    const field = byRole<HTMLInputElement>(form, 'textbox', 'Product Name');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  },
  click: (button) => byRole(form, 'button', button).click(),
  text: () => textOf(form),
  said: () => liveText(form),
};
