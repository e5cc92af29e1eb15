import 'sku-kit/define/quantity-range.js';
import 'sku-kit/define/release-form.js';
import { cashier, catalog, ledger } from '../shared/data.js';

const at = (selector) => document.querySelector(selector);
const page = at('#page');
const heard = { input: 0, change: 0 };
let release = cashier;

function show() {
  const fields = at('template').content.cloneNode(true);
  const form = fields.querySelector('sku-release-form');
  form.addEventListener('input', () => {
    take(form.value);
    hear('input');
  });
  form.addEventListener('change', () => hear('change'));
  form.addEventListener('sku-issues', ({ detail }) => (at('#issues').value = detail.issues.length));
  form.addEventListener('sku-submit', (event) => {
    event.preventDefault();
    at('#submitted').value = event.detail.release.product.name;
  });
  page.append(fields);
  form.catalog = catalog;
  form.defaultValue = cashier;
  take(release);
  look();
}

/** Keeps the release and writes it back to the form. */
function take(next) {
  release = next;
  at('#product').value = release.product.name;
  const form = at('sku-release-form');
  if (form) form.value = release;
}

function hear(type) {
  heard[type] += 1;
  at('#heard').value = `${heard.input} input, ${heard.change} change`;
}

function look() {
  at('sku-release-form')?.toggleAttribute('readonly', at('#look').checked);
}

at('#look').addEventListener('change', look);
at('#open').addEventListener('click', () => take(ledger));
at('#show').addEventListener('change', ({ target }) => (target.checked ? show() : page.replaceChildren()));
page.addEventListener('reset', () => take(cashier));
page.addEventListener('submit', (event) => {
  event.preventDefault();
  at('#sent').value = [...new FormData(page)].map(([name, value]) => `${name}=${value}`).join('; ');
});

show();
