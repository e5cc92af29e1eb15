import type { LaunchOptions } from 'puppeteer-core';

/** Unpacks the browser and returns the options for `puppeteer.launch`. */
export function launchOptions(): Promise<LaunchOptions>;
