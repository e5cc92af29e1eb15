import { dequal } from 'dequal/lite';
import { applyGenerated, cancelEditing, editSpecification, startEditing, type ReleaseEdit } from '../../../core/edits/index.js';
import type { Attribute, Release, Sku, Specification } from '../../../core/schema/types.js';
import { ReleaseHistory } from './release-history.js';

/** The form control that holds the release. */
export interface ReleaseControl {
  /** The release on screen, also before the seller's first change. */
  release(): Release;
  isEditable(): boolean;
  /** Sets the release as a change by the seller: one `input`. */
  input(next: Release): void;
  /** Ends the change: one `change`. */
  commit(): void;
  /** Closes the text field in which the seller types, without an event. */
  closeField(): void;
}

/** What the Generate dialog produced. */
export interface Generated {
  attributes: Attribute[];
  skus: Sku[];
}

type OpenSpecification = Specification & { editing: NonNullable<Specification['editing']> };

/** The specification whose Generate dialog is open. */
export function editedSpecification(specifications: readonly Specification[]): OpenSpecification | undefined {
  return specifications.find((one): one is OpenSpecification => one.editing !== undefined);
}

/** Changes the release for the seller and keeps the undo history. */
export class ReleaseEditor {
  readonly history: ReleaseHistory;
  readonly #control: ReleaseControl;
  #label = '';

  constructor(control: ReleaseControl) {
    this.#control = control;
    this.history = new ReleaseHistory(() => control.release());
  }

  /** Changes the release, as part of one undo step that lasts until `done`. */
  readonly live = (edit: ReleaseEdit, label: string): void => {
    const next = edit(this.#control.release());
    if (!this.#control.isEditable() || next === this.#control.release()) return;
    this.begin(label);
    this.record(next);
    this.#control.input(next);
  };

  /** Ends the step that `live` began. */
  readonly done = (): void => {
    this.history.endStep();
    this.#control.commit();
  };

  /** Changes the release in one undo step. */
  readonly edit = (edit: ReleaseEdit, label: string): void => {
    const before = this.#control.release();
    this.live(edit, label);
    if (this.#control.release() !== before) this.done();
  };

  /** Changes the release without an undo step, as for typing in the Generate dialog, which is undone as a whole. */
  readonly amend = (edit: ReleaseEdit): void => {
    const next = edit(this.#control.release());
    if (next === this.#control.release()) return;
    this.history.amend(next);
    this.#control.input(next);
  };

  /** Names the step that the next recorded change belongs to. */
  begin(label: string): void {
    this.#label = label;
  }

  /** Records a change that the control itself makes, such as a keystroke in a text field. */
  record(next: Release): void {
    this.history.record(next, this.#label);
  }

  /** Takes back the last step. False if there is none or the form can't be edited. */
  undo(): boolean {
    return this.#control.isEditable() && this.#show(this.history.undo());
  }

  /** Repeats the step that was last taken back. False if there is none or the form can't be edited. */
  redo(): boolean {
    return this.#control.isEditable() && this.#show(this.history.redo());
  }

  openGenerate(id: string, label: string): void {
    this.edit(editSpecification(id, startEditing()), label);
  }

  /** Closes the Generate dialog. That is a step if the seller changed something in it: undo opens the dialog again as it was. */
  cancelGenerate(label: string): void {
    const open = editedSpecification(this.#control.release().specifications);
    if (!open) return;
    const cancel = editSpecification(open.id, cancelEditing());
    const { attributes, offers } = open.editing;
    if (!offers && dequal(attributes, open.attributes)) this.amend(cancel);
    else this.edit(cancel, label);
  }

  /** Takes over what the Generate dialog produced, in one step that begins before the dialog opened: undo does not open it again. */
  generate(id: string, generated: Generated, label: string): void {
    this.history.amend(editSpecification(id, cancelEditing())(this.#control.release()));
    this.edit(editSpecification(id, applyGenerated(generated)), label);
  }

  #show(release: Release | undefined): boolean {
    if (!release) return false;
    this.#control.closeField();
    this.#control.input(release);
    this.done();
    return true;
  }
}
