import { html, type nothing, type TemplateResult } from 'lit';
import type { Dialog } from '../../internal/overlay/dialog.js';
import type { en } from './attribute-editor.messages.js';
import { isPriced, type Plan } from './plan.js';
import type { SkuNames } from './sku-names.js';

/** Asks before SKUs with prices are removed. */
export function removalQuestion(
  dialog: Dialog,
  { words, plan, names, onStay, onGo }: { words: typeof en; plan: Plan; names: SkuNames; onStay: () => void; onGo: () => void },
): TemplateResult | typeof nothing {
  const priced = plan.removed.filter(isPriced);
  return dialog.render({
    open: true,
    role: 'alertdialog',
    size: 'narrow',
    heading: words.confirmTitle,
    content: () => html`<p>${words.confirm({ names: names.several(priced), count: priced.length })}</p>`,
    footer: () => html`
      <button type="button" class="button" autofocus @click=${onStay}>${words.confirmStay}</button>
      <button type="button" class="button primary" @click=${onGo}>${words.confirmGo}</button>
    `,
  });
}
