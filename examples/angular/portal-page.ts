import 'sku-kit/define/quantity-range.js';
import 'sku-kit/define/release-form.js';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import type { SkuReleaseForm } from 'sku-kit';
import type { Release } from 'sku-kit/core';
import { cashier, catalog, ledger } from '../shared/data.js';
import { SkuControl } from './sku-control.js';

/** A portal page: the release in a signal, the number of users in a control of Angular's forms. */
@Component({
  selector: 'portal-page',
  imports: [ReactiveFormsModule, SkuControl],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <header class="portal">
      <h1>Angular 21</h1>
      <label><input type="checkbox" [checked]="isShown()" (change)="isShown.set(!isShown())" /> Show the form</label>
      <label><input type="checkbox" [checked]="isReadOnly()" (change)="isReadOnly.set(!isReadOnly())" /> Look only</label>
      <button type="button" (click)="release.set(ledger)">Open Ledger Cloud</button>
      <button form="page">Send</button>
      <button type="reset" form="page">Start over</button>
      <output aria-label="Product">{{ release()?.product?.name }}</output>
      <output aria-label="Heard">{{ heard().input }} input, {{ heard().change }} change</output>
      <output aria-label="Issues">{{ issues() }}</output>
      <output aria-label="Submitted">{{ submitted() }}</output>
      <output aria-label="Sent">{{ sent() }}</output>
      <output aria-label="Trial users">{{ trialUsers.value?.min }} to {{ trialUsers.value?.max }}</output>
      <output aria-label="Wrong">{{ trialUsers.errors?.['sku'] }}</output>
    </header>
    <form id="page" (submit)="send($event)" (reset)="release.set(cashier)">
      @if (isShown()) {
        <fieldset>
          <legend>Users</legend>
          <sku-quantity-range name="users" [defaultValue]="anyNumber" />
        </fieldset>
        <fieldset>
          <legend>Trial users</legend>
          <sku-quantity-range skuControl [formControl]="trialUsers" />
        </fieldset>
        <sku-release-form
          name="release"
          [value]="release()"
          [defaultValue]="cashier"
          [catalog]="catalog"
          [readOnly]="isReadOnly()"
          (input)="typed($event)"
          (change)="hear('change')"
          (sku-issues)="issues.set($any($event).detail.issues.length)"
          (sku-submit)="submit($any($event))"
        />
      }
    </form>
  `,
})
export class PortalPage {
  readonly catalog = catalog;
  readonly cashier = cashier;
  readonly ledger = ledger;
  readonly anyNumber = { min: 1, max: 500, step: 1 };
  readonly trialUsers = new FormControl({ min: 1, max: 5, step: 1 });
  readonly release = signal<Release | null>(cashier);
  readonly isShown = signal(true);
  readonly isReadOnly = signal(false);
  readonly issues = signal(0);
  readonly submitted = signal('');
  readonly sent = signal('');
  readonly heard = signal({ input: 0, change: 0 });

  typed(event: Event) {
    this.release.set((event.target as SkuReleaseForm).value);
    this.hear('input');
  }

  hear(type: 'input' | 'change') {
    this.heard.update((before) => ({ ...before, [type]: before[type] + 1 }));
  }

  submit(event: CustomEvent<{ release: Release }>) {
    event.preventDefault();
    this.submitted.set(event.detail.release.product.name);
  }

  send(event: Event) {
    event.preventDefault();
    this.sent.set([...new FormData(event.target as HTMLFormElement)].map(([name, value]) => `${name}=${String(value)}`).join('; '));
  }
}
