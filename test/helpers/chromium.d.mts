import type { LaunchOptions } from 'puppeteer-core';

/** Options for `puppeteer.launch`, the browser unpacked and ready. */
export function launchOptions(): Promise<LaunchOptions>;
