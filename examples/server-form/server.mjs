/**
 * A form that a server renders and reads. The page's only script is the kit: values and options are attributes, and the browser posts the
 * values of the elements. `node server.mjs` serves it on port 8080, or on `PORT`.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSubmission, formatIssue } from 'sku-kit/core';

const kit = dirname(fileURLToPath(import.meta.resolve('sku-kit/package.json')));
const catalog = { attributes: [{ id: 'edition', type: 'enum', name: 'Edition' }], assets: [], serviceFlowTemplates: [] };
const blank = {
  schemaVersion: 1,
  id: 'cashier-cloud',
  deliveryMethod: 'saas',
  product: { name: '' },
  currency: 'USD',
  specifications: [
    {
      id: 'standard',
      name: '',
      template: 'simple',
      billing: { mode: 'subscription', periods: ['P1M'] },
      attributes: [],
      skus: [{ id: 'standard', values: {}, offered: true, pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: {} }] } }],
    },
  ],
};

createServer(async (request, response) => {
  try {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith('/kit/')) return await sendScript(response, basename(pathname));
    if (request.method === 'POST') return sendPage(response, await posted(request));
    return sendPage(response, { release: blank });
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}).listen(Number(process.env.PORT ?? 8080));

async function sendScript(response, name) {
  const script = await readFile(`${kit}/dist/cdn/${name}`).catch(() => undefined);
  response.writeHead(script ? 200 : 404, { 'Content-Type': 'text/javascript' }).end(script);
}

/** Validates the posted values, because a client can send anything. */
async function posted(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const fields = new URLSearchParams(Buffer.concat(chunks).toString());
  const release = read(fields.get('release'));
  const checked = checkSubmission(release, { catalog });
  return checked.ok
    ? { release: checked.release, accepted: `${checked.release.product.name} is submitted, for ${fields.get('users')} users.` }
    : { release, refused: checked.issues.map((issue) => formatIssue(issue, 'en')) };
}

function read(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function sendPage(response, { release, accepted, refused = [] }) {
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Release New Product</title>
    <script type="module" src="/kit/sku-kit.js"></script>
  </head>
  <body>
    ${accepted ? `<p role="status">${escaped(accepted)}</p>` : ''}
    ${refused.length > 0 ? `<ul role="alert">${refused.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>` : ''}
    <form method="post">
      <sku-release-form name="release" value="${escaped(JSON.stringify(release))}" catalog="${escaped(JSON.stringify(catalog))}"></sku-release-form>
      <sku-quantity-range name="users" value='{ "min": 1, "max": 500, "step": 1 }'></sku-quantity-range>
      <button>Send</button>
      <button formnovalidate>Send unchecked</button>
      <button type="reset">Start over</button>
    </form>
  </body>
</html>`;
  response
    .writeHead(refused.length > 0 ? 422 : 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "script-src 'self'",
    })
    .end(page);
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
