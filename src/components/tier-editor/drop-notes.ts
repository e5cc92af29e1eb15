import { html, nothing, type TemplateResult } from 'lit';
import { formatDecimal, formatMoney } from '../../core/numbers/index.js';
import type { EditorContext } from './context.js';
import { priceDrops, type PriceDrop } from './price-drops.js';

/** How many sentences are shown before the seller asks for the rest. */
const shownAtFirst = 3;

/** The price drops as sentences: `105 users cost 945.00, less than 95 (950.00) or 100 (1,000.00).` */
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

/** Groups the drops at the same quantities: yearly prices that are ten times the monthly ones fall at the same places. */
function alike(drops: PriceDrop[]): PriceDrop[][] {
  const groups = new Map<string, PriceDrop[]>();
  for (const drop of drops) {
    const key = [drop.dearer.quantity, drop.at, drop.next, drop.cheaper.quantity].join(' ');
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
  return `${sentence} ${words.sameIn({ periods: names })}`;
}

function dropText({ words, number, counted, currency, lang }: EditorContext, drop: PriceDrop): string {
  const { at, total, next, nextTotal, dearer, cheaper } = drop;
  const rounded = (value: string) => formatMoney(value, currency, lang);
  // Totals of tiny unit prices are compared in full where rounding would make them equal.
  const differs = ![total, dearer.total].map(rounded).includes(rounded(nextTotal));
  const money = differs ? rounded : (value: string) => formatDecimal(value, lang);
  const one = (quantity: number, cost: string) => words.one({ quantity: number(quantity), total: money(cost) });
  const first = one(dearer.quantity, dearer.total);
  const last = one(at, total);
  const others = dearer.count === 1 ? last : dearer.count === 2 ? words.either({ first, second: last }) : words.anyOf({ first, last });
  const sentence = words.drop({
    quantity: words.counted({ quantity: number(next), name: counted }),
    total: money(nextTotal),
    others,
  });
  if (cheaper.count === 1) return sentence;
  return `${sentence} ${words.cheaper({ from: number(next), to: number(cheaper.quantity), at: number(at) })}`;
}
