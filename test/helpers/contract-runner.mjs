/** Plugins for the contract suites: the manifest of the elements, and the objects that are still alive in a page. */
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Serves `/custom-elements.json`, created from the current source as in the build. */
export function manifestPlugin() {
  let manifest;
  return {
    name: 'manifest',
    async serve(context) {
      if (context.path !== '/custom-elements.json') return undefined;
      manifest ??= analyzed();
      return { body: await manifest, type: 'json' };
    },
  };
}

async function analyzed() {
  const folder = join('node_modules/.cache', `manifest-${process.pid}`);
  try {
    const program = join(process.cwd(), 'node_modules/.bin/cem');
    await promisify(execFile)(program, ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet', '--outdir', folder]);
    return await readFile(join(folder, 'custom-elements.json'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Implements `alive` of `alive.ts`: counts the objects left after garbage collection. Only Chromium's protocol can. */
export function alivePlugin() {
  return {
    name: 'alive',
    async executeCommand({ command, session }) {
      if (command !== 'alive') return undefined;
      const protocol = await session.browser.getPage(session.id).createCDPSession();
      for (let round = 0; round < 3; round++) await protocol.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners: listeners } = await protocol.send('Memory.getDOMCounters');
      const { usedSize: bytes } = await protocol.send('Runtime.getHeapUsage');
      await protocol.detach();
      return { nodes, listeners, bytes };
    },
  };
}

/** Replaces Storybook's test module, because the stories are rendered here but not played. */
export function storiesPlugin() {
  const path = '/storybook-test.js';
  return {
    name: 'stories',
    resolveImport: ({ source }) => (source === 'storybook/test' ? path : undefined),
    serve: (context) =>
      context.path === path ? { body: 'export const expect = undefined, userEvent = undefined;', type: 'js' } : undefined,
  };
}
