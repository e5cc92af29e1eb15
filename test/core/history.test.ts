import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  amend,
  canRedo,
  canUndo,
  createHistory,
  record,
  redo,
  redoLabel,
  undo,
  undoLabel,
  type History,
} from '../../src/core/edits/history.js';

interface Note {
  text: string;
}
const note = (text: string): Note => ({ text });
const typed = (texts: string[], merge?: string, from: History<Note, string> = createHistory(note(''))) =>
  texts.reduce((history, text) => record(history, note(text), { label: `Type ${text}`, ...(merge && { merge }) }), from);

describe('history', () => {
  it('undoes and redoes documents and has a name for each step', () => {
    const history = typed(['a', 'b']);
    expect(undoLabel(history)).to.equal('Type b');
    expect(canRedo(history)).to.equal(false);
    const back = undo(history);
    expect(back.present).to.deep.equal(note('a'));
    expect([undoLabel(back), redoLabel(back)]).to.deep.equal(['Type a', 'Type b']);
    expect(redo(back).present).to.equal(history.present);
    expect(canUndo(undo(back))).to.equal(false);
  });

  it('stays the same at either end', () => {
    const history = typed(['a']);
    expect(redo(history)).to.equal(history);
    const start = undo(history);
    expect(undo(start)).to.equal(start);
  });

  it('records no step if nothing changed', () => {
    const history = typed(['a']);
    expect(record(history, history.present, { label: 'x' })).to.equal(history);
    expect(record(history, note('a'), { label: 'x' })).to.equal(history);
  });

  it('records one step for a word typed letter by letter', () => {
    const history = typed(['a', 'ab', 'abc'], 'name');
    expect(undo(history).present).to.deep.equal(note(''));
    expect(redo(undo(history)).present).to.deep.equal(note('abc'));
    expect(undoLabel(history)).to.equal('Type abc');
  });

  it('separates two openings of a field by their keys, and by steps between them', () => {
    const history = typed(['abcd'], 'name#2', typed(['abc', 'abcx'], undefined, typed(['a', 'ab'], 'name#1')));
    expect(history.past).to.have.length(4);
    expect(undo(undo(undo(history))).present).to.deep.equal(note('ab'));
  });

  it('leaves no step if Escape restores the earlier value, and restores the same object', () => {
    const before = typed(['a']);
    const escaped = typed(['ab', 'abc', 'a'], 'name', before);
    expect(escaped.present).to.equal(before.present);
    expect(escaped.past).to.deep.equal(before.past);
    expect(undo(escaped).present).to.deep.equal(note(''));
  });

  it('can still redo after Escape has cancelled typing', () => {
    const undone = undo(typed(['a', 'b']));
    const typing = typed(['ax'], 'name', undone);
    expect(canRedo(typing)).to.equal(false);
    const escaped = typed(['a'], 'name', typing);
    expect(redo(escaped).present).to.deep.equal(note('b'));
  });

  it('starts a new step if typing continues after Escape, undo or redo', () => {
    const escaped = typed(['ab', 'a', 'ac'], 'name', typed(['a']));
    expect(undo(escaped).present).to.deep.equal(note('a'));
    const again = typed(['abd'], 'name', redo(undo(typed(['ab', 'abc'], 'name', typed(['a'])))));
    expect(undo(again).present).to.deep.equal(note('abc'));
  });

  it('keeps at most 500 steps and drops the oldest', () => {
    const history = typed(Array.from({ length: 600 }, (_, index) => `${index}`));
    expect(history.past).to.have.length(500);
    let back = history;
    while (canUndo(back)) back = undo(back);
    expect(back.present).to.deep.equal(note('99'));
  });

  it('restores the selection with the step, on undo and redo', () => {
    const history = ['A1', 'B2'].reduce(
      (made, selection) => record(made, note(selection), { label: 'Paste', selection }),
      createHistory<Note, string>(note('')),
    );
    const back = undo(history);
    expect(back.selection).to.equal('B2');
    expect(undo(back).selection).to.equal('A1');
    expect(redo(undo(back)).selection).to.equal('A1');
  });

  it('undoes an amended document together with the last step', () => {
    const amended = amend(typed(['a', 'b']), note('b!'));
    expect(undo(amended).present).to.deep.equal(note('a'));
    expect(redo(undo(amended)).present).to.deep.equal(note('b!'));
  });

  it('removes a step that is amended back to its start, and brings earlier redo steps back', () => {
    const back = undo(typed(['a', 'b']));
    const begun = record(back, note('c'), { label: 'Open', merge: 'open' });
    const closed = amend(amend(begun, note('d')), note('a'));
    expect(undo(closed).present).to.deep.equal(note(''));
    expect(redo(closed).present).to.deep.equal(note('b'));
  });

  it('agrees with a second, naive implementation: a list of all documents and an index', () => {
    const action = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('type' as const),
          text: fc.constantFrom('a', 'b', 'c'),
          merge: fc.option(fc.constantFrom('m', 'n')),
        }),
      },
      fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let history: History<Note> = createHistory(note(''));
        const naive = new NaiveHistory('');
        for (const each of actions) {
          if (each.kind === 'type') {
            history = record(history, note(each.text), { label: '', ...(each.merge !== null && { merge: each.merge }) });
            naive.type(each.text, each.merge);
          } else {
            history = each.kind === 'undo' ? undo(history) : redo(history);
            naive[each.kind]();
          }
          expect([history.present.text, canUndo(history), canRedo(history)]).to.deep.equal(naive.state);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Keeps all documents in a list. Typing removes those after the index, and keeps them for Escape. */
class NaiveHistory {
  #texts: string[];
  #at = 0;
  #open: { merge: string; ahead: string[] } | null = null;

  constructor(text: string) {
    this.#texts = [text];
  }
  get state() {
    return [this.#texts[this.#at], this.#at > 0, this.#at < this.#texts.length - 1];
  }
  undo() {
    if (this.#at === 0) return;
    this.#at--;
    this.#open = null;
  }
  redo() {
    if (this.#at === this.#texts.length - 1) return;
    this.#at++;
    this.#open = null;
  }
  type(text: string, merge: string | null) {
    if (text === this.#texts[this.#at]) return;
    if (this.#open && this.#open.merge === merge) {
      this.#texts[this.#at] = text;
      if (text !== this.#texts[this.#at - 1]) return;
      this.#texts = [...this.#texts.slice(0, this.#at), ...this.#open.ahead];
      this.#at--;
      this.#open = null;
      return;
    }
    const ahead = this.#texts.slice(this.#at + 1);
    this.#texts = [...this.#texts.slice(0, ++this.#at), text];
    this.#open = merge === null ? null : { merge, ahead };
  }
}
