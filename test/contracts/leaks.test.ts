import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { SkuElement } from '../../src/internal/element/element.js';
import { cleanUp } from '../helpers/editor.js';
import { engine } from '../helpers/engine.js';
import { lack } from '../helpers/engines.mjs';
import { allOf, show, whole, type Subject } from './subject.js';
import { subjects } from './subjects.js';

interface Alive {
  nodes: number;
  listeners: number;
  bytes: number;
}

const alive = (): Promise<Alive> => executeServerCommand<Alive, undefined>('alive');

/** How often an element is created, shown and removed. */
async function comeAndGo(subject: Subject, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const element = document.createElement(subject.tag) as SkuElement;
    Object.assign(element, allOf(subject));
    document.body.append(element);
    await element.updateComplete;
    if (subject.tag === 'sku-price-grid') await whole(element);
    element.remove();
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
}

if (!lack(engine, 'memory')) {
  describe('Elements that are added and removed', () => {
    afterEach(cleanUp);

    for (const subject of subjects) {
      it(`leave nothing in memory after 200 times ${subject.tag}`, async () => {
        // What is loaded once and kept is not a leak.
        (await show(subject)).remove();
        await comeAndGo(subject, 20);
        const before = await alive();
        await comeAndGo(subject, 200);
        let after = await alive();
        // Code that the last elements began to load may keep them alive for a moment.
        for (let tries = 0; tries < 20 && (after.listeners > before.listeners || after.nodes - before.nodes > 100); tries++) {
          await new Promise((resolve) => setTimeout(resolve, 100));
          after = await alive();
        }
        expect(after.listeners - before.listeners, 'listeners').to.be.at.most(0);
        expect(after.nodes - before.nodes, 'nodes').to.be.at.most(100);
        expect(after.bytes - before.bytes, 'bytes').to.be.below(2_000_000);
      }).timeout(60_000);
    }
  });
}
