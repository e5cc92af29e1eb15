import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { createHistory, record, redo, undo, type History } from '../../core/edits/history.js';
import { formatIssue, formatSkuIssue, periodName } from '../../core/messages/index.js';
import { createSkusChecker } from '../../core/rules/index.js';
import type { Issue, Path } from '../../core/schema/issue.js';
import { resolvePolicy } from '../../core/schema/resolve-policy.js';
import { defaultPolicy } from '../../core/schema/policy.js';
import type { Attribute, Period, PolicyOptions, Sku } from '../../core/schema/types.js';
import { Announcer } from '../../internal/announcer.js';
import { FormControl } from '../../internal/form-control.js';
import { Menu } from '../../internal/menu.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { popupStyles } from '../../internal/styles/popup.styles.js';
import { columnsOf } from './columns.js';
import { GridHost } from './grid-host.js';
import { IssueWalk } from './issue-walk.js';
import { placeOf } from './issues.js';
import { modelItems, openMenuAt, rowItems } from './menus.js';
import { en } from './price-grid.messages.js';
import { styles } from './price-grid.styles.js';
import { PriceTable } from './price-table.js';
import type { Remembered } from './remembered.js';
import { selectOnly, type Spot } from './selection.js';
import type { SheetView } from './sheet.js';
import { statusBar } from './status-bar.js';
import { emptyState, failedState, skeleton } from './states.js';

/** Which cell has the focus. `column`: `offered`, `attribute:<id>`, `model`, `upTo`, `price`, `fee` or `code`. */
export interface CellFocusDetail {
  /** The SKU's id. */
  sku: string;
  /** The tier's index. */
  tier: number;
  column: string;
  period?: Period;
}

/**
 * Prices of SKUs as a spreadsheet: a line per tier, a column per billing period.
 * @tag sku-price-grid
 * @fires input - each change by the seller; `value` is new
 * @fires change - a committed one
 * @fires sku-cell-focus - `{ sku, tier, column, period? }`: the seller went to another cell
 * @fires sku-undo - cancelable: whoever cancels it undoes by itself
 * @fires sku-redo - cancelable: whoever cancels it redoes by itself
 * @slot heading - the heading of the toolbar
 */
export class SkuPriceGrid extends FormControl<Sku[]> {
  static override readonly largeValue = true;
  static override styles = [baseStyles, controlStyles, popupStyles, styles];
  #attributes: Attribute[] = [];
  #check: ((skus: readonly Sku[]) => Issue[]) | undefined;

  /**
   * What generates the SKUs: a column for each enumeration attribute, and "Up to" where there is a quantity attribute.
   * It hides the platform's list of the same name, which is typed along, as an element can't be without it.
   */
  @property({ attribute: false })
  override get attributes(): Attribute[] & NamedNodeMap {
    return this.#attributes as Attribute[] & NamedNodeMap;
  }
  override set attributes(next: Attribute[]) {
    const before = this.#attributes;
    this.#attributes = next ?? [];
    this.requestUpdate('attributes', before);
  }
  /** The billing periods, a price column for each. */
  @property({ attribute: false }) periods: Period[] = defaultPolicy.periods;
  /** ISO 4217. */
  @property() currency = 'USD';
  @property({ attribute: false }) policy: PolicyOptions | undefined;

  @query('.grid') private readonly gridElement!: HTMLElement;
  @state() private loading: 'not-yet' | 'loading' | 'ready' | 'failed' = 'not-yet';

  readonly #announcer = new Announcer(this);
  readonly #menu = new Menu(this);
  readonly #walk = new IssueWalk();
  readonly #selections = new WeakMap<readonly Sku[], Remembered>();
  #history: History<Sku[] | null> = createHistory<Sku[] | null>(null);
  #shown: { all: readonly Issue[]; reported: boolean; issues: readonly Issue[] } | undefined;
  #table: PriceTable | undefined;
  #host: GridHost | undefined;

  /** Takes the last step back; inside a form that shares its history, the form's. */
  undo(): void {
    this.#travel('sku-undo', undo, en.saidUndone);
  }

  redo(): void {
    this.#travel('sku-redo', redo, en.saidRedone);
  }

  /** Goes to the cell that a path (from `value`) means; false where there is none. */
  override focusPath(path: Path): boolean {
    const table = this.#table;
    const place = table && placeOf(path, table.sheet.columns);
    const sku = place && this.value?.[place.index];
    if (!table || !sku) return false;
    const lines = table.sheet.rows.linesOf(sku.id);
    const line = lines[Math.min(place.tier, lines.length - 1)];
    const row = line && table.sheet.rows.indexOf(line.key);
    const column = table.sheet.columnIndex(place.columnId);
    if (row === undefined || column < 0) return false;
    void this.#host?.ready.then(() => table.select(selectOnly({ row, column })));
    return true;
  }

  override focus(): void {
    void this.#host?.ready.then(() => this.#table?.enter());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#table?.closeEditor();
    this.#host?.leave();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#host?.return();
    this.requestUpdate();
  }

  protected override findIssues(value: Sku[] | null): Issue[] {
    this.#check ??= createSkusChecker({
      attributes: this.#attributes,
      periods: this.periods ?? [],
      currency: this.currency,
      policy: resolvePolicy(this.policy),
    });
    return this.#check(value ?? []);
  }

  protected override checkDependsOn(): readonly PropertyKey[] {
    return ['attributes', 'periods', 'currency', 'policy'];
  }

  protected override sentence(issue: Issue): string {
    return formatSkuIssue(issue, this.locale.lang, { skus: this.value ?? [], attributes: this.#attributes, currency: this.currency });
  }

  override requestUpdate(...[name, old, options]: Parameters<FormControl<Sku[]>['requestUpdate']>): void {
    if (name !== undefined && this.checkDependsOn().includes(name)) this.#check = undefined;
    super.requestUpdate(name, old, options);
  }

  /** A committed change is one step to undo. */
  protected override commit(): void {
    const before = this.#history.present;
    if (this.value !== before) {
      const remembered = this.#table?.remember();
      if (before && remembered) this.#selections.set(before, remembered);
      this.#history = record(this.#history, this.value, { label: '' });
      if (this.value && remembered) this.#selections.set(this.value, remembered);
    }
    super.commit();
  }

  protected override valueReplaced(): void {
    this.#history = createHistory(this.value);
    this.#table?.abandonEditor();
    this.#sync();
    this.#table?.restore(this.value ? this.#selections.get(this.value) : undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.loading === 'not-yet' && this.value?.length) this.loading = 'loading';
  }

  protected override render(): TemplateResult {
    const words = this.words('price-grid', en);
    const isEmpty = !this.value?.length;
    return html`
      <div class="frame" part="frame">
        <div class="toolbar" part="toolbar">
          <div class="heading">
            <slot name="heading">${words.grid}</slot>
            <span class="muted">${this.currency}</span>
          </div>
        </div>
        <div class="body" aria-busy=${this.loading === 'loading' ? 'true' : 'false'}>
          ${isEmpty ? emptyState(words) : nothing}
          ${!isEmpty && this.loading === 'loading' ? skeleton(this.#view(), this.value?.length ?? 0) : nothing}
          ${this.loading === 'failed' ? failedState(words, () => this.#load()) : nothing}
          <div class="grid" part="grid" ?hidden=${isEmpty || this.loading === 'failed'}></div>
        </div>
        ${isEmpty || !this.#table ? nothing : statusBar(this.#table, { skus: this.value ?? [], onIssue: () => this.#nextIssue() })}
      </div>
      ${this.#menu.render()} ${this.#announcer.render()}
    `;
  }

  protected override updated(): void {
    super.updated();
    this.#sync();
    if (this.loading === 'loading' && !this.#host?.isStarted) void this.#load();
    else this.#host?.follow(this.locale.dir);
  }

  #view(): SheetView {
    const words = this.words('price-grid', en);
    const { lang } = this.locale;
    const policy = resolvePolicy(this.policy);
    const { currency } = this;
    const attributes = this.#attributes;
    const periods = this.periods ?? [];
    const named = { attributes, periods, policy, words, skus: this.value ?? [], periodName: (period: Period) => periodName(period, lang) };
    return { attributes, periods, currency, policy, lang, words, columns: columnsOf(named), editable: this.isEditable };
  }

  /** Brings the table up to date with the value and the properties. */
  #sync(): void {
    this.#table ??= this.hasUpdated ? this.#createTable() : undefined;
    this.#table?.show(this.#view(), this.value ?? [], this.#issuesNow());
  }

  #createTable(): PriceTable {
    return new PriceTable(
      {
        typing: (key, shown, read) => this.typing(key, shown, read),
        apply: (skus) => this.#apply(skus),
        say: (text) => this.#announcer.say(text),
        undo: () => this.undo(),
        redo: () => this.redo(),
        sentence: (issue) => formatIssue(issue, this.locale.lang),
        focused: (spot) => this.#focused(spot),
        moved: () => this.requestUpdate(),
        chooseModel: (spot) => openMenuAt(this.#menu, this.#table!, spot, modelItems(this.#table!, spot)),
      },
      this.#view(),
    );
  }

  async #load(): Promise<void> {
    const table = this.#table;
    if (!table) return;
    this.loading = 'loading';
    this.#host ??= new GridHost(this, this.gridElement, table, {
      openMenu: (cell, at) => openMenuAt(this.#menu, table, cell.spot ?? { row: 0, column: 0 }, rowItems(table, this.#menu, cell), at),
    });
    try {
      await this.#host.start({ nonce: this.nonce ?? '', dir: this.locale.dir });
      this.loading = 'ready';
    } catch {
      this.loading = 'failed';
    }
  }

  #apply(skus: readonly Sku[]): boolean {
    if (!this.isEditable || skus === this.value) return false;
    this.input(skus as Sku[]);
    this.#sync();
    this.commit();
    return true;
  }

  protected override input(next: Sku[] | null): void {
    super.input(next);
    // What is shown follows at once: the next key may already mean a line that this edit made.
    this.#sync();
  }

  #travel(event: 'sku-undo' | 'sku-redo', go: typeof undo, said: string): void {
    this.#table?.closeEditor();
    if (!this.emit(event, undefined, { cancelable: true }) || !this.isEditable) return;
    const next = go(this.#history);
    if (next === this.#history) {
      this.#announcer.say(event === 'sku-undo' ? en.saidNothingToUndo : en.saidNothingToRedo);
      return;
    }
    this.#history = next;
    this.input(next.present);
    this.#table?.restore(next.present ? this.#selections.get(next.present) : undefined);
    super.commit();
    this.#announcer.say(said);
  }

  #issuesNow(): readonly Issue[] {
    const all = this.allIssues;
    const reported = this.isReported;
    if (this.#shown?.all !== all || this.#shown.reported !== reported) this.#shown = { all, reported, issues: this.shownIssues };
    return this.#shown.issues;
  }

  #focused(spot: Spot): void {
    const row = this.#table?.sheet.row(spot.row);
    const column = this.#table?.sheet.column(spot.column);
    if (!row || !column) return;
    const name = column.kind === 'attribute' ? column.id : column.kind;
    const detail: CellFocusDetail = { sku: row.sku.id, tier: row.tier, column: name };
    this.emit<CellFocusDetail>('sku-cell-focus', column.period === undefined ? detail : { ...detail, period: column.period });
  }

  #nextIssue(): void {
    const path = this.#table && this.#walk.next(this.#table);
    if (path) this.focusPath(path);
  }
}
