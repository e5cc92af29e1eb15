import 'sku-kit/define/quantity-range.js';
import 'sku-kit/define/release-form.js';
import type {} from 'sku-kit/react';
import { useReducer, useState, type FormEvent } from 'react';
import type { Release } from 'sku-kit/core';
import { cashier, catalog, ledger } from '../shared/data.js';

type Heard = Record<string, number>;

/** A portal page: React keeps the release and writes it back at each keystroke. */
export function Portal() {
  const [release, setRelease] = useState<Release | null>(cashier);
  const [isShown, setShown] = useState(true);
  const [isReadOnly, setReadOnly] = useState(false);
  const [issues, setIssues] = useState(0);
  const [submitted, setSubmitted] = useState('');
  const [sent, setSent] = useState('');
  const [heard, hear] = useReducer((before: Heard, type: string) => ({ ...before, [type]: (before[type] ?? 0) + 1 }), {});

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent([...new FormData(event.currentTarget)].map(([name, value]) => `${name}=${String(value)}`).join('; '));
  };

  return (
    <>
      <header className="portal">
        <h1>React 19</h1>
        <label>
          <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} /> Show the form
        </label>
        <label>
          <input type="checkbox" checked={isReadOnly} onChange={(event) => setReadOnly(event.target.checked)} /> Look only
        </label>
        <button type="button" onClick={() => setRelease(ledger)}>
          Open Ledger Cloud
        </button>
        <button form="page">Send</button>
        <button type="reset" form="page">
          Start over
        </button>
        <output aria-label="Product">{release?.product.name}</output>
        <output aria-label="Heard">
          {heard['input'] ?? 0} input, {heard['change'] ?? 0} change
        </output>
        <output aria-label="Issues">{issues}</output>
        <output aria-label="Submitted">{submitted}</output>
        <output aria-label="Sent">{sent}</output>
      </header>
      <form id="page" onSubmit={send} onReset={() => setRelease(cashier)}>
        {isShown && (
          <>
            <fieldset>
              <legend>Users</legend>
              <sku-quantity-range name="users" defaultValue={{ min: 1, max: 500, step: 1 }} />
            </fieldset>
            <sku-release-form
              name="release"
              value={release}
              defaultValue={cashier}
              catalog={catalog}
              readOnly={isReadOnly}
              onInput={(event) => {
                setRelease(event.currentTarget.value);
                hear('input');
              }}
              onChange={() => hear('change')}
              onsku-issues={(event) => setIssues(event.detail.issues.length)}
              onsku-submit={(event) => {
                event.preventDefault();
                setSubmitted(event.detail.release.product.name);
              }}
            />
          </>
        )}
      </form>
    </>
  );
}
