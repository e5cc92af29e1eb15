import type { Lattice } from '../../core/numbers/index.js';
import type { PricingEdit } from '../../core/edits/tiers.js';
import type { Path } from '../../core/schema/issue.js';
import type { Entry, Period, Pricing, PricingModel, QuantityAttribute, ReleasePolicy } from '../../core/schema/types.js';
import type { FieldMessage, Typing } from '../../internal/fields/fields.js';
import type { Measure } from './chart-series.js';
import type { DoublingTemplate } from './tier-templates.js';
import type { TierWords } from './tier-editor.messages.js';

/** Text that the seller types into a field that is not part of the value. */
export interface Question {
  entry: Entry;
  text: string;
}

/** What the parts of the editor read, and how they change the value. */
export interface EditorContext {
  pricing: Pricing;
  periods: readonly Period[];
  currency: string;
  quantity: QuantityAttribute | undefined;
  policy: ReleasePolicy;
  words: TierWords;
  lang: string;
  rtl: boolean;
  editable: boolean;
  disabled: boolean;
  readOnly: boolean;
  /** The quantities that the chart shows. */
  axis: Lattice;
  /** Whether they come from the attribute. Without one they are a guess. */
  isOnSale: boolean;
  /** The name of what the quantity counts, for headings. */
  counted: string;
  periodName: (period: Period) => string;
  number: (value: number) => string;
  /** A number as the seller types it in a field. */
  entryText: (value: number) => string;
  messagesAt: (path: Path) => FieldMessage[];
  typing: (key: string, shown: string, edit: (text: string) => PricingEdit) => Typing;

  convert: (model: PricingModel) => void;
  addTier: () => void;
  removeTier: (index: number) => void;
  edit: (edit: PricingEdit) => void;
  /** Announces it to screen readers. */
  say: (sentence: string) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;

  /** The cost box. */
  asked: Question;
  ask: (question: Question) => void;
  measure: Measure;
  setMeasure: (measure: Measure) => void;
  /** Periods whose lines are hidden. */
  hidden: readonly Period[];
  togglePeriod: (period: Period) => void;
  /** In pixels. */
  chartWidth: number;

  template: { first: Question; percent: { text: string } };
  setTemplate: (template: EditorContext['template']) => void;
  applyTemplate: (template: DoublingTemplate) => void;
}
