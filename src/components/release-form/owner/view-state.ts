import type { Issue } from '../../../core/schema/issue.js';

/** A selected SKU, by ids. */
export interface SelectedSku {
  specification: string;
  sku: string;
}

/** What the preview shows. */
export interface PreviewChoice {
  /** The first specification with SKUs if undefined. */
  specification: string | undefined;
  /** Ids of the SKUs that the seller left out. */
  hidden: ReadonlySet<string>;
}

/** What is open and selected in the form. None of it is part of the release. */
export interface ViewState {
  /** The seller asked for a check. */
  checked: boolean;
  /** The section that the seller is in. */
  section: string;
  selected: SelectedSku | undefined;
  /** On a narrow screen, the inspector is open over the page. */
  drawer: boolean;
  dialog: 'submit' | 'preview' | undefined;
  preview: PreviewChoice;
  /** The warnings that the seller confirmed to have read. */
  read: readonly Issue[];
  /** How many requests the seller had made today when the dialog opened. */
  requestsToday: number;
}

/** The state of a form that was just opened. */
export const firstView: ViewState = {
  checked: false,
  section: 'method',
  selected: undefined,
  drawer: false,
  dialog: undefined,
  preview: { specification: undefined, hidden: new Set() },
  read: [],
  requestsToday: 0,
};
