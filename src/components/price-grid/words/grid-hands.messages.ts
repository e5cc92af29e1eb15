import { moreWords } from '../../../internal/words/more-words.js';
import { cells, count, models, type GridWords } from './price-grid.messages.js';
import type { PricingModel } from '../../../core/schema/types.js';

/** English words of what is done by hand: menus, panels, and what is said of it. They come with the code that does it. */
export const en = {
  noTiersHere: (model: PricingModel) => `${models[model]} pricing has one price for all quantities.`,
  lastTier: 'A SKU keeps at least one tier.',
  tooManyTiers: (max: number) => `A SKU has at most ${max} tiers.`,
  copyTiers: 'Copy these tiers to…',
  copyTiersTo: (name: string) => `Copy the tiers of ${name}`,
  copyTiersAll: 'All SKUs',
  copyTiersSelected: 'The selected SKUs',
  copyTiersNone: 'There is no other SKU.',
  pricingOf: (name: string) => `Pricing of ${name}`,
  pricingOfSelected: (n: number) => `Pricing of ${count(n, 'SKU', 'SKUs')}`,
  putOnSale: 'Put on sale',
  takeOffSale: 'Take off sale',
  addTier: 'Add a tier below',
  removeTier: 'Remove this tier',
  saidCopied: (n: number) => `${cells(n)} copied`,
  saidCut: (n: number) => `${cells(n)} cut`,
  saidCleared: (n: number) => `${cells(n)} cleared`,
  saidFilled: (n: number) => `${cells(n)} filled`,
  saidPasted: (n: number) => `${cells(n)} pasted`,
  saidUnreadable: (n: number) => `${n} could not be read and ${n === 1 ? 'is' : 'are'} kept as typed`,
  saidOutside: (n: number) => `${n} outside the grid left out`,
  saidNothingPasted: 'Nothing to paste',
  saidTierAdded: (name: string) => `Tier added to ${name}`,
  saidTierRemoved: (name: string) => `Tier removed from ${name}`,
  onlyIssues: 'Only SKUs with issues',
  sortBy: 'Sort by',
  documentOrder: 'Order of the SKUs',
  descending: 'Descending',
  issueError: 'Error',
  issueWarning: 'Warning',
  copy: 'Copy',
  cut: 'Cut',
  paste: 'Paste',
  clipboardDenied: (keys: string) => `Your browser gives pages no clipboard from a menu. ${keys} work.`,
};

export const handWords: (words: GridWords) => GridWords & typeof en = moreWords(en);
