import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/all.js';
import type { Catalog, PolicyOptions } from '../src/core/schema/types.js';
import { openIndexedDbStore, type StoreErrorReason } from '../src/storage/index.js';
import { cashier } from './data/cashier.js';
import { faultyStore, type Weather } from './faulty-store.js';
import { stage } from './stage.js';

interface Args {
  policy: keyof typeof policies;
  language: string;
  direction: string;
  theme: string;
  density: string;
  width: string;
  store: 'works' | StoreErrorReason;
  latency: number;
  onSale: boolean;
  readOnly: boolean;
}

const policies = {
  'as delivered': {},
  'flat fees, weekly too': { flatFees: true, periods: ['P1W', 'P1M', 'P1Y'] },
  'ten SKUs, three tiers': { maxSkus: 10, maxTiers: 3 },
  'hardware of our own': {
    deliveryMethods: { hardware: { billing: ['one-time'], trial: false, delivery: true, packageAsset: false, withdraw: true } },
  },
} satisfies Record<string, PolicyOptions>;

const catalog: Catalog = {
  attributes: [
    { id: 'version', type: 'enum', name: 'Software Version' },
    { id: 'hosting', type: 'enum', name: 'Hosting' },
    { id: 'users', type: 'quantity', name: 'Users', unit: 'user' },
  ],
  assets: [{ id: 'suite', name: 'Cashier Suite', version: '3.2.0', released: true }],
  serviceFlowTemplates: [{ id: 'license-standard', name: 'Standard license delivery' }],
};

// All controls change the same store and form, as in a portal where the network fails while the seller types.
let weather: Weather = { latency: 0 };
const store = faultyStore(openIndexedDbStore({ name: 'storybook', persist: false }), () => weather);
const draft = { ...cashier, id: 'playground' };

/** The whole form as in your portal. Change the policy, the language, the look and the store's behaviour while you type. */
export default {
  title: 'Playground',
  component: 'sku-release-form',
  parameters: { controls: { include: /^(policy|language|direction|theme|density|width|store|latency|onSale|readOnly)$/ } },
  argTypes: {
    policy: { control: 'select', options: Object.keys(policies), description: 'The policy of the portal' },
    language: { control: 'inline-radio', options: ['en', 'de', 'zh-CN', 'ar'] },
    direction: { control: 'inline-radio', options: ['auto', 'ltr', 'rtl'] },
    theme: { control: 'inline-radio', options: ['light', 'dark'] },
    density: { control: 'inline-radio', options: ['compact', 'roomy'] },
    width: { control: 'inline-radio', options: ['wide', 'tablet', 'phone'] },
    store: {
      control: 'select',
      options: ['works', 'offline', 'quota', 'blocked', 'denied', 'conflict', 'missing', 'refused'],
      description: 'The store’s next answers',
    },
    latency: { control: { type: 'range', min: 0, max: 5000, step: 250 }, description: 'Milliseconds before the store answers' },
    onSale: { control: 'boolean', description: 'The product is released: only allowed changes' },
    readOnly: { control: 'boolean' },
  },
  args: {
    policy: 'as delivered',
    language: 'en',
    direction: 'auto',
    theme: 'light',
    density: 'compact',
    width: 'wide',
    store: 'works',
    latency: 0,
    onSale: false,
    readOnly: false,
  },
  render: ({ policy, language, direction, theme, density, width, store: answer, latency, onSale, readOnly }) => {
    weather = { latency, ...(answer !== 'works' && { fault: answer }) };
    return stage(
      html`<sku-release-form
        .catalog=${catalog}
        .policy=${policies[policy]}
        .store=${store}
        .released=${onSale ? draft : undefined}
        .value=${draft}
        ?readonly=${readOnly}
      ></sku-release-form>`,
      { theme, lang: language, dir: direction, width, density },
    );
  },
} satisfies Meta<Args>;

export const WholeForm: StoryObj<Args> = {};
export const StoreOffline: StoryObj<Args> = { args: { store: 'offline' } };
export const OnSaleInGerman: StoryObj<Args> = { args: { onSale: true, language: 'de' } };
export const RightToLeftAndDark: StoryObj<Args> = { args: { language: 'ar', theme: 'dark', density: 'roomy' } };
