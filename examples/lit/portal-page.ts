import 'sku-kit/define/quantity-range.js';
import 'sku-kit/define/release-form.js';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { SkuReleaseForm } from 'sku-kit';
import type { Release } from 'sku-kit/core';
import { cashier, catalog, ledger } from '../shared/data.js';

/** A portal page as a Lit element, with the kit's elements in its shadow root. */
@customElement('portal-page')
export class PortalPage extends LitElement {
  @state() private release: Release | null = cashier;
  @state() private isShown = true;
  @state() private isReadOnly = false;
  @state() private issues = 0;
  @state() private submitted = '';
  @state() private sent = '';
  @state() private heard = { input: 0, change: 0 };

  protected override render() {
    return html`
      <header class="portal">
        <h1>Lit</h1>
        <label><input type="checkbox" .checked=${this.isShown} @change=${() => (this.isShown = !this.isShown)} /> Show the form</label>
        <label><input type="checkbox" .checked=${this.isReadOnly} @change=${() => (this.isReadOnly = !this.isReadOnly)} /> Look only</label>
        <button type="button" @click=${() => (this.release = ledger)}>Open Ledger Cloud</button>
        <button form="page">Send</button>
        <button type="reset" form="page">Start over</button>
        <output aria-label="Product">${this.release?.product.name}</output>
        <output aria-label="Heard">${this.heard.input} input, ${this.heard.change} change</output>
        <output aria-label="Issues">${this.issues}</output>
        <output aria-label="Submitted">${this.submitted}</output>
        <output aria-label="Sent">${this.sent}</output>
      </header>
      <form id="page" @submit=${this.#send} @reset=${() => (this.release = cashier)}>${this.isShown ? this.#fields() : ''}</form>
    `;
  }

  #fields() {
    return html`
      <fieldset>
        <legend>Users</legend>
        <sku-quantity-range name="users" .defaultValue=${{ min: 1, max: 500, step: 1 }}></sku-quantity-range>
      </fieldset>
      <sku-release-form
        name="release"
        .value=${this.release}
        .defaultValue=${cashier}
        .catalog=${catalog}
        ?readonly=${this.isReadOnly}
        @input=${this.#typed}
        @change=${() => (this.heard = { ...this.heard, change: this.heard.change + 1 })}
        @sku-issues=${(event: CustomEvent<{ issues: unknown[] }>) => (this.issues = event.detail.issues.length)}
        @sku-submit=${this.#submit}
      ></sku-release-form>
    `;
  }

  #typed(event: Event) {
    this.release = (event.currentTarget as SkuReleaseForm).value;
    this.heard = { ...this.heard, input: this.heard.input + 1 };
  }

  #submit(event: CustomEvent<{ release: Release }>) {
    event.preventDefault();
    this.submitted = event.detail.release.product.name;
  }

  #send(event: SubmitEvent) {
    event.preventDefault();
    this.sent = [...new FormData(event.target as HTMLFormElement)].map(([name, value]) => `${name}=${String(value)}`).join('; ');
  }
}
