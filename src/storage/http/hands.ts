import { StoreError } from '../store-error.js';
import { revisionOf, type Hand, type WaitingDraft } from './waiting-draft.js';

type Base = string | null | undefined;

/**
 * Which drafts that wait on this device this page has in hand. A caller whose write could not arrive goes on from the revision that it knew; it
 * is the same writer, and must not stand in its own way.
 */
export class Hands {
  readonly #hands = new Map<string, Hand & { isTold: boolean }>();
  /** Writes of this page that are under way, by their revision on this device. */
  readonly #flying = new Map<string, string>();

  of(id: string): Hand | undefined {
    return this.#hands.get(id);
  }

  /** The same, for one who keeps more over a write of this page that is under way. */
  over(id: string, base: Base): Hand | undefined {
    const hand = this.#hands.get(id);
    const flying = this.#flying.get(id);
    return hand || flying === undefined ? hand : { revision: flying, bases: new Set([base]) };
  }

  /** The revision that a caller means. */
  resolve(id: string, base: string | null): string | null {
    const hand = this.#hands.get(id);
    return hand?.bases.has(base) ? hand.revision : base;
  }

  /** Its writer was told that the server has another, and has it before them: nothing is to be shown in the place of that other. */
  isTold(waiting: WaitingDraft): boolean {
    const hand = this.#hands.get(waiting.id);
    return hand?.isTold === true && hand.revision === revisionOf(waiting);
  }

  /** A write begins. */
  fly(waiting: WaitingDraft, base: Base): void {
    this.#flying.set(waiting.id, revisionOf(waiting));
    if (this.#hands.has(waiting.id)) this.#take(waiting, [base], false);
  }

  /** It arrived. What was kept over it meanwhile goes on from there. */
  land(waiting: WaitingDraft, revision: string): void {
    const { id } = waiting;
    this.#stop(waiting);
    const hand = this.#hands.get(id);
    if (hand?.revision === revisionOf(waiting)) this.#hands.delete(id);
    else if (hand) this.#hands.set(id, { ...hand, bases: new Set([...hand.bases, revision]) });
  }

  /** It did not arrive: the caller goes on from what it knew, or from what it was told to be stored. */
  hold(waiting: WaitingDraft, base: Base, error: unknown): void {
    this.#stop(waiting);
    const reason = error instanceof StoreError ? error.reason : undefined;
    const isTold = reason === 'conflict' || reason === 'missing';
    const bases = isTold ? [base, (error as StoreError).current?.revision ?? null] : [base];
    const hand = this.#hands.get(waiting.id);
    // More may have been kept over it meanwhile.
    if (hand?.bases.has(base)) this.#hands.set(waiting.id, { ...hand, bases: new Set([...hand.bases, ...bases]), isTold });
    else this.#take(waiting, bases, isTold);
  }

  /** The page keeps this now; what it lies over may have become the server's revision that its writer is about to hear of. */
  own(waiting: WaitingDraft, base: Base): void {
    this.#take(waiting, waiting.base === undefined ? [base] : [base, waiting.base], this.#hands.get(waiting.id)?.isTold ?? false);
  }

  drop(id: string): void {
    this.#hands.delete(id);
  }

  #take(waiting: WaitingDraft, bases: Base[], isTold: boolean): void {
    const revision = revisionOf(waiting);
    const known = this.#hands.get(waiting.id)?.bases ?? [];
    this.#hands.set(waiting.id, { revision, bases: new Set([...known, revision, ...bases]), isTold });
  }

  #stop(waiting: WaitingDraft): void {
    if (this.#flying.get(waiting.id) === revisionOf(waiting)) this.#flying.delete(waiting.id);
  }
}
