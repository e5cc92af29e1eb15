import type { Page } from 'puppeteer-core';

/** The objects that are still alive after garbage collection. */
export interface Alive {
  listeners: number;
  nodes: number;
  /** Price grids and release forms, in the page or referenced elsewhere. */
  grids: number;
  forms: number;
}

/** Chromium only. */
export async function aliveOf(page: Page): Promise<Alive> {
  const session = await page.createCDPSession();
  try {
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const count = async (tag: string): Promise<number> => {
      const prototype = await session.send('Runtime.evaluate', { expression: `customElements.get('${tag}').prototype` });
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.result.objectId ?? '' });
      const length = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration: 'function () { return this.length; }',
        returnByValue: true,
      });
      await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
      return length.result.value as number;
    };
    return { listeners: jsEventListeners, nodes, grids: await count('sku-price-grid'), forms: await count('sku-release-form') };
  } finally {
    await session.detach();
  }
}
