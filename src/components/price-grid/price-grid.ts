import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { formatIssue, formatSkuIssue, periodName } from '../../internal/issue-text.js';
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
import { dialogStyles } from '../../internal/styles/dialog.styles.js';
import { popupStyles } from '../../internal/styles/popup.styles.js';
import { cellFocusDetail } from './cell-focus.js';
import { columnsOf } from './columns.js';
import { GridHistory } from './grid-history.js';
import { GridHost } from './grid-host.js';
import { IssueList } from './issue-list.js';
import { placeOf } from './issues.js';
import { modelItems, openMenuAt, rowItems } from './menus.js';
import { en } from './price-grid.messages.js';
import { styles } from './price-grid.styles.js';
import { PriceTable } from './price-table.js';
import { selectOnly } from './selection.js';
import type { SheetView } from './sheet.js';
import { showAll, ShownOrder } from './shown-skus.js';
import { statusBar } from './status-bar.js';
import { emptyState, failedState, noneShown, skeleton } from './states.js';
import { GridTools } from './tools.js';

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
  static override styles = [baseStyles, controlStyles, popupStyles, dialogStyles, styles];
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
  readonly #issueList = new IssueList(
    this,
    (path) => this.focusPath(path),
    (issue) => this.sentence(issue),
  );
  readonly #order = new ShownOrder();
  readonly #tools = new GridTools(
    this,
    () => this.#table!,
    () => this.#showOthers(),
  );
  readonly #history = new GridHistory();
  #shown: { all: readonly Issue[]; reported: boolean; issues: readonly Issue[] } | undefined;
  #table: PriceTable | undefined;
  #host: GridHost | undefined;

  /** Takes the last step back; inside a form that shares its history, the form's. */
  undo(): void {
    this.#travel('undo');
  }

  redo(): void {
    this.#travel('redo');
  }

  /** Goes to the cell that a path (from `value`) means; false where there is none. */
  override focusPath(path: Path): boolean {
    const table = this.#table;
    const place = table && placeOf(path, table.sheet.columns);
    const sku = place && this.value?.[place.index];
    if (!table || !sku) return false;
    if (table.sheet.rows.linesOf(sku.id).length === 0) this.#tools.show(showAll);
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
    this.#history.record(this.value, this.#table?.remember());
    super.commit();
  }

  protected override valueReplaced(): void {
    this.#history.start(this.value);
    this.#table?.abandonEditor();
    this.#sync();
    this.#table?.restore(this.#history.selectionAt(this.value));
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
          <div class="heading"><slot name="heading">${words.grid}</slot> <span class="muted">${this.currency}</span></div>
          ${isEmpty || !this.#table ? nothing : this.#tools.toolbar()}
        </div>
        <div class="body" aria-busy=${this.loading === 'loading' ? 'true' : 'false'}>
          ${isEmpty ? emptyState(words) : nothing}
          ${!isEmpty && this.loading === 'loading' ? skeleton(this.#view(), this.value?.length ?? 0) : nothing}
          ${this.loading === 'failed' ? failedState(words, () => this.#load()) : nothing}
          ${!isEmpty && this.#table?.sheet.height === 0 && this.#tools.isFiltered ? noneShown(words, () => this.#tools.show(showAll)) : nothing}
          <div class="grid" part="grid" ?hidden=${isEmpty || this.loading === 'failed'}></div>
        </div>
        ${isEmpty || !this.#table ? nothing : statusBar(this.#table, this.value ?? [], this.#issueList)}
      </div>
      ${this.#table ? html`${this.#tools.dialogs()} ${this.#issueList.panel(this.#table)}` : nothing} ${this.#menu.render()}
      ${this.#announcer.render()}
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
    if (!this.#table) return;
    const view = this.#view();
    const skus = this.value ?? [];
    const issues = this.#issuesNow();
    const order = this.#order.get(skus, this.#tools.shown, view, (index) => issues.some(({ path }) => path[0] === index));
    this.#table.show(view, skus, issues, order);
    this.#table.view?.setSort(this.#tools.shown.sort);
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
        focused: (spot) => this.emit('sku-cell-focus', cellFocusDetail(this.#table!.sheet, spot)),
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
      openShortcuts: () => this.#tools.shortcuts.show(),
      sort: (sort) => this.#tools.show({ sort }),
      nextIssue: (backwards) => this.#issueList.next(table, backwards),
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

  #travel(way: 'undo' | 'redo'): void {
    const words = this.words('price-grid', en);
    this.#table?.closeEditor();
    if (!this.emit(`sku-${way}`, undefined, { cancelable: true }) || !this.isEditable) return;
    const step = this.#history.go(way);
    if (!step) return this.#announcer.say(way === 'undo' ? words.saidNothingToUndo : words.saidNothingToRedo);
    this.input(step.value);
    this.#table?.restore(this.#history.selectionAt(step.value));
    super.commit();
    this.#announcer.say(way === 'undo' ? words.saidUndone : words.saidRedone);
  }

  /** Other SKUs, or in another order; the document's own is not touched. */
  #showOthers(): void {
    this.#table?.closeEditor();
    this.#sync();
    this.requestUpdate();
    const shown = new Set(this.#table?.sheet.rows.list.map(({ index }) => index)).size;
    this.#announcer.say(this.words('price-grid', en).shownOf(shown, this.value?.length ?? 0));
  }

  #issuesNow(): readonly Issue[] {
    const all = this.allIssues;
    const reported = this.isReported;
    if (this.#shown?.all !== all || this.#shown.reported !== reported) this.#shown = { all, reported, issues: this.shownIssues };
    return this.#shown.issues;
  }
}
