import type { SkuElement } from '../../internal/element/element.js';
import { focusedElement } from '../../internal/overlay/layers.js';
import { adopt, failedPart, OnDemand } from '../../internal/loading/on-demand.js';
import { waitFor } from '../../internal/loading/pending.js';
import type * as GridHands from './grid-hands.js';
import type { LatePlace } from './late-place.js';

export const handsCode = new OnDemand(() => import('./grid-hands.js'));

/** How long lines wait for what can be done with them, in milliseconds: AG Grid, which they need, is ten times as large. */
const patience = 400;

type Work = (hands: typeof GridHands) => unknown;

/**
 * The way to `grid-hands.js`, which comes with the grid; on a slow line, after its lines. What is asked for before that waits for it, and the
 * keys that are pressed meanwhile come after it, in their order. Where the code does not come, a sentence says so.
 */
export class Hands {
  readonly #host: SkuElement;
  #waiting: { work: Work; place: LatePlace | undefined }[] = [];
  #isWorking = false;
  /** What was asked for and did not come, as there was no network. */
  #missed: Work | undefined;

  constructor(host: SkuElement) {
    this.#host = host;
  }

  get module(): typeof GridHands | undefined {
    return handsCode.module;
  }

  /** Something waits: what the seller does now comes after it. */
  get isBehind(): boolean {
    return this.#waiting.length > 0 && !this.#isWorking;
  }

  /** Done when the code is there, does not come, or keeps lines waiting too long. */
  inTime(): Promise<void> | undefined {
    return handsCode.module ? undefined : Promise.race([handsCode.fetch(), new Promise<void>((resolve) => setTimeout(resolve, patience))]);
  }

  /**
   * At once where the code is there and nothing else waits.
   * @param place - what it is meant for; who has gone on elsewhere when it is done is there again afterwards
   */
  run(work: Work, place?: LatePlace): void {
    if (handsCode.module && !this.isBehind) return this.#do(work, handsCode.module);
    this.#waiting.push({ work, place });
    if (this.#waiting.length > 1) return;
    const come = handsCode.fetch();
    waitFor(this.#host, come);
    void come.then(() => this.#goOn());
  }

  /** A sentence and a way to try again, where something that was asked for did not come. */
  failed(): unknown {
    const missed = this.#missed;
    if (!missed) return undefined;
    return failedPart(this.#host, () => {
      this.#missed = undefined;
      this.run(missed);
      this.#host.requestUpdate();
    });
  }

  async #goOn(): Promise<void> {
    const { module } = handsCode;
    // Keys that were meant for what did not come are not pressed a minute later.
    if (!module) [this.#missed, this.#waiting] = [this.#waiting[0]?.work, []];
    const cameFrom = focusedElement();
    let back: (() => void) | undefined;
    while (module && this.#waiting.length > 0) {
      const { work, place } = this.#waiting[0]!;
      if (this.#host.isConnected) {
        if (place) back ??= module.goTo(place, cameFrom);
        this.#do(work, module);
        if (this.#waiting[1]?.place?.selection !== place?.selection) {
          back?.();
          back = undefined;
        }
      }
      // What it opens takes the keyboard before the next key.
      await this.#host.updateComplete;
      this.#waiting.shift();
    }
    this.#host.requestUpdate();
  }

  #do(work: Work, module: typeof GridHands): void {
    adopt(this.#host.renderRoot, [module.panelStyles]);
    const wasWorking = this.#isWorking;
    this.#isWorking = true;
    try {
      work(module);
    } finally {
      this.#isWorking = wasWorking;
    }
  }
}
