import { html } from 'lit';
import '../src/define/price-grid.js';
import type { Attribute, Sku, Tier } from '../src/core/schema/types.js';

export default { title: 'Editors/Price grid' };

const versions: Attribute = {
  id: 'version',
  type: 'enum',
  name: 'Software Version',
  values: ['Basic', 'Enterprise', 'Professional'].map((label) => ({ id: label.toLowerCase(), label })),
};
const users: Attribute = { id: 'users', type: 'quantity', name: 'Users', unit: 'user', min: 5, max: 1000, step: 5 };

const tier = (upTo: Tier['upTo'], monthly?: string, yearly?: string): Tier => ({
  upTo,
  unitPrice: { ...(monthly ? { P1M: monthly } : {}), ...(yearly ? { P1Y: yearly } : {}) },
});
const sku = (version: string, model: Sku['pricing']['model'], ...tiers: Tier[]): Sku => ({
  id: version,
  values: { version },
  offered: true,
  pricing: { model, tiers },
});

const three: Sku[] = [
  sku('basic', 'linear', tier(null, '10', '100')),
  sku('enterprise', 'volume', tier(100, '10', '100'), tier(500, '9', '90'), tier(null, '8', '80')),
  sku('professional', 'tiered', tier(100, '12', '120'), tier(500, '11', '110'), tier(null, undefined, '99')),
];
const flat: Sku[] = ['basic', 'enterprise', 'professional'].map((version) => sku(version, 'flat', tier(null, '10', '100')));
const wrong: Sku[] = [
  { ...three[0]!, pricing: { model: 'linear', tiers: [{ upTo: null, unitPrice: { P1M: { typed: '12,34' }, P1Y: '-3' } }] } },
  ...three.slice(1),
];

/** 100 SKUs of four tiers, the most that a specification has by default. */
const editions: Attribute = {
  id: 'edition',
  type: 'enum',
  name: 'Edition',
  values: Array.from({ length: 10 }, (_, at) => ({ id: `e${at}`, label: `Edition ${at + 1}` })),
};
const regions: Attribute = {
  id: 'region',
  type: 'enum',
  name: 'Region',
  values: Array.from({ length: 10 }, (_, at) => ({ id: `r${at}`, label: `Region ${at + 1}` })),
};
const hundred: Sku[] = Array.from({ length: 100 }, (_, at) => ({
  id: `s${at}`,
  values: { edition: `e${Math.floor(at / 10)}`, region: `r${at % 10}` },
  offered: true,
  pricing: { model: 'tiered', tiers: [tier(10, '9', '90'), tier(100, '8', '80'), tier(500, '7', '70'), tier(null, '6', '60')] },
}));

const grid = (value: Sku[], attributes: Attribute[], rest: { readonly?: boolean; policy?: object } = {}) =>
  html`<sku-price-grid .value=${value} .attributes=${attributes} .policy=${rest.policy} ?readonly=${rest.readonly}></sku-price-grid>`;

export const PerModel = () => grid(three, [versions, users]);
export const OnePriceEach = () => grid(flat, [versions]);
export const WithIssues = () => grid(wrong, [versions, users]);
export const HundredSkus = () => grid(hundred, [editions, regions, users]);
export const Fees = () => grid(three, [versions, users], { policy: { flatFees: true } });
export const ReadOnly = () => grid(three, [versions, users], { readonly: true });
export const Empty = () => grid([], [versions]);
export const RightToLeft = () => html`<div dir="rtl" lang="ar">${grid(three, [versions, users])}</div>`;
