import { preview, type PreviewServer } from 'vite';

/** Allows only the site's own files: no inline script or style, no `eval`, and HTML from strings only through two named policies. */
const strictPolicy = [
  "default-src 'self'",
  `style-src 'self' 'nonce-${process.env.CSP_NONCE}'`,
  `script-src 'nonce-${process.env.CSP_NONCE}'`,
  "require-trusted-types-for 'script'",
  'trusted-types lit-html sku-kit',
].join('; ');

let site: Promise<PreviewServer> | undefined;

/** The address of the built demo seller console. `DEMO_URL` is the address of one that is already running. */
export async function demoUrl(): Promise<string> {
  if (process.env.DEMO_URL) return process.env.DEMO_URL;
  const outDir = process.env.DEMO_FOLDER ?? '.cache/demo';
  site ??= preview({
    build: { outDir },
    preview: {
      host: '127.0.0.1',
      port: 4810,
      open: false,
      ...(process.env.CSP_NONCE && { headers: { 'Content-Security-Policy': strictPolicy } }),
    },
    logLevel: 'error',
  });
  const [url] = (await site).resolvedUrls?.local ?? [];
  if (!url) throw new Error('The demo has no address.');
  return url;
}

export async function closeSite(): Promise<void> {
  await (await site)?.close();
  site = undefined;
}
