import type { Engine } from './engines.mjs';

/** Which engine this page is shown by. */
export const engine: Engine = navigator.userAgent.includes('Firefox')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome')
    ? 'chromium'
    : 'webkit';
