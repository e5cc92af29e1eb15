import { html, nothing, type TemplateResult } from 'lit';
import { formatDecimal, formatMoney } from '../../core/numbers/index.js';
import type { EditorContext } from './context.js';
import { priceDrops, type PriceDrop } from './price-drops.js';

/** So many sentences stand at once. */
const shownAtFirst = 3;

/** The price drops of volume pricing in words: `105 users cost 945.00, less than 95 (950.00) or 100 (1,000.00).` */
export function dropNotes(editor: EditorContext): TemplateResult | typeof nothing {
  const { words, pricing, periods, axis, isOnSale } = editor;
  if (!isOnSale) return nothing;
  const drops = alike(periods.flatMap((period) => priceDrops(pricing, period, axis)));
  if (drops.length === 0) return nothing;
  const sentences = drops.map((same) => sentenceFor(editor, same));
  const rest = sentences.slice(shownAtFirst);
  return html`<div class="note warning drops" part="note" role="note">
    <span aria-hidden="true">▲</span>
    <div>
      ${sentences.slice(0, shownAtFirst).map((text) => html`<p>${text}</p>`)}
      ${
        rest.length
          ? html`<details>
              <summary>${words.moreDrops({ count: rest.length })}</summary>
              ${rest.map((text) => html`<p>${text}</p>`)}
            </details>`
          : nothing
      }
    </div>
  </div>`;
}

/** Drops at the same quantities, whatever the period: a yearly price that is ten monthly ones falls where they fall. */
function alike(drops: PriceDrop[]): PriceDrop[][] {
  const groups = new Map<string, PriceDrop[]>();
  for (const drop of drops) {
    const key = [drop.from.quantity, drop.at, drop.next, drop.to.quantity].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), drop]);
  }
  return [...groups.values()].sort(([a], [b]) => (a?.at ?? 0) - (b?.at ?? 0));
}

function sentenceFor(editor: EditorContext, [drop, ...others]: PriceDrop[]): string {
  const { words, periods, periodName, lang } = editor;
  if (!drop) return '';
  const text = dropText(editor, drop);
  const sentence = periods.length > 1 ? words.inPeriod({ period: periodName(drop.period), text }) : text;
  if (others.length === 0) return sentence;
  const names = new Intl.ListFormat(lang).format(others.map(({ period }) => periodName(period)));
  return `${sentence} ${words.likewise({ periods: names })}`;
}

function dropText({ words, number, counted, currency, lang }: EditorContext, drop: PriceDrop): string {
  const rounded = (value: string) => formatMoney(value, currency, lang);
  // What is compared stands as it is where it would be rounded to the same, as the totals of tiny unit prices are.
  const isTold = ![drop.total, drop.from.total].map(rounded).includes(rounded(drop.nextTotal));
  const money = isTold ? rounded : (value: string) => formatDecimal(value, lang);
  const one = (quantity: number, total: string) => words.one({ quantity: number(quantity), total: money(total) });
  const first = one(drop.from.quantity, drop.from.total);
  const last = one(drop.at, drop.total);
  const others = drop.dearer === 1 ? last : drop.dearer === 2 ? words.either({ first, second: last }) : words.anyOf({ first, last });
  const sentence = words.drop({
    quantity: words.counted({ quantity: number(drop.next), name: counted }),
    total: money(drop.nextTotal),
    others,
  });
  if (drop.to.quantity === drop.next) return sentence;
  return `${sentence} ${words.cheaper({ from: number(drop.next), to: number(drop.to.quantity), at: number(drop.at) })}`;
}
