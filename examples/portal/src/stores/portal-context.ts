import { resolvePolicy, type Catalog, type PolicyOptions, type ReleasePolicy } from 'sku-kit/core';
import type { Database } from '../database/open.js';
import type { SellerTables } from '../database/tables.js';

/** The portal's catalogue, to which sellers add their own attributes. */
export type PortalCatalog = Pick<Catalog, 'assets' | 'serviceFlowTemplates'>;

/** What the portal's stores depend on. */
export interface PortalContext {
  database: Database;
  policy: ReleasePolicy;
  catalog: PortalCatalog;
  now: () => Date;
  /** Reports a change of a seller's document to the listeners. */
  tell: (seller: string, kind: string, id: string, revision?: string) => void;
  /** The maximum number of drafts of one seller. */
  mostDrafts: number;
}

/** The context of one seller. */
export interface SellerContext extends Omit<PortalContext, 'database' | 'tell'> {
  seller: string;
  tables: SellerTables;
  tell: (kind: string, id: string, revision?: string) => void;
}

export const contextOf = ({ database, tell, ...rest }: PortalContext, seller: string): SellerContext => ({
  ...rest,
  seller,
  tables: database.of(seller),
  tell: (...change) => tell(seller, ...change),
});

/** The demo's assets and service flows. */
export const demoCatalog: PortalCatalog = {
  assets: [
    { id: 'cashier-suite-3', name: 'Cashier Suite', version: '3.2.0', released: true },
    { id: 'ledger-agent-1', name: 'Ledger Agent', version: '1.8.4', released: true },
  ],
  serviceFlowTemplates: [
    { id: 'license-standard', name: 'Standard license delivery', description: 'Order, license key, acceptance by the customer.' },
    { id: 'on-site', name: 'On-site implementation', description: 'Order, kick-off, work on site, acceptance by the customer.' },
  ],
};

export const portalPolicy = (policy?: PolicyOptions): ReleasePolicy => resolvePolicy(policy);
