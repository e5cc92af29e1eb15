import { preview, type PreviewServer } from 'vite';

let site: Promise<PreviewServer> | undefined;

/** Address of the built demo seller console (`DEMO_URL`: of one that runs already). */
export async function demoUrl(): Promise<string> {
  if (process.env.DEMO_URL) return process.env.DEMO_URL;
  const outDir = process.env.DEMO_FOLDER ?? '.cache/demo';
  site ??= preview({ build: { outDir }, preview: { host: '127.0.0.1', port: 4810, open: false }, logLevel: 'error' });
  const [url] = (await site).resolvedUrls?.local ?? [];
  if (!url) throw new Error('The demo has no address.');
  return url;
}

export async function closeSite(): Promise<void> {
  await (await site)?.close();
  site = undefined;
}
