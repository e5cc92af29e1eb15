import { html, raw } from 'hono/html';
import type { Account } from '../accounts/accounts.js';

type Markup = ReturnType<typeof html>;

/** What the pages' modules import by the names that a bundler would know. */
const imports = JSON.stringify({
  imports: { 'sku-kit/define': '/kit/sku-kit.js', 'sku-kit/core': '/kit/core.js', 'sku-kit/storage': '/kit/storage.js' },
});

interface Page {
  title: string;
  nonce: string;
  /** The page's script module. */
  script?: string;
  /** The signed-in user. */
  login?: string;
  bar?: Markup | string;
  content: Markup | string;
}

/** Every value in these templates is escaped. The grid also uses the nonce for its style elements. */
const documentOf = ({ title, nonce, script, login, bar = '', content }: Page): Markup =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta property="csp-nonce" nonce="${nonce}" />
        ${login === undefined ? '' : html`<meta name="account" content="${login}" />`}
        <title>${title}</title>
        <link rel="icon" href="/look/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/look/portal.css" />
        <link rel="stylesheet" href="/static/sign-in.css" />
        ${
          script === undefined
            ? ''
            : html`<script type="importmap" nonce="${nonce}">
                  ${raw(imports)}
                </script>
                <script type="module" nonce="${nonce}" src="/static/${script}"></script>`
        }
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="bar">
          <a class="brand" href="/"><img src="/look/mark.svg" alt="" width="24" height="24" /><span>Seller Portal</span></a>
          ${bar}
        </header>
        <main id="main" tabindex="-1">${content}</main>
      </body>
    </html>`;

const signedInAs = (login: string): Markup =>
  html`<form class="who" method="post" action="/sign-out">
    <span>${login}</span><button class="plain" type="submit">Sign out</button>
  </form>`;

/** The seller's pages: drafts, the release form, applications, attributes. */
export const sellerDocument = (login: string, nonce: string): Markup =>
  documentOf({
    title: 'Seller Portal',
    nonce,
    script: 'console.js',
    login,
    bar: html`<nav class="pages" aria-label="Product Management">
        <a href="#/drafts">Drafts</a>
        <a href="#/applications">My Applications</a>
        <a href="#/attributes">Product Attributes</a>
      </nav>
      <div class="bar-end">${signedInAs(login)}<button class="action" type="button" id="new">Release New Product</button></div>`,
    content: '',
  });

/** The reviewer's page: the pending applications, and one application. */
export const reviewerDocument = (login: string, nonce: string): Markup =>
  documentOf({
    title: 'Review Desk',
    nonce,
    login,
    script: 'review.js',
    bar: html`<div class="bar-end">${signedInAs(login)}</div>`,
    content: '',
  });

interface SignIn {
  nonce: string;
  /** Why the last attempt failed. */
  trouble?: string;
  login?: string;
  /** The demo accounts. */
  shown: readonly Account[];
}

export const signInDocument = ({ nonce, trouble, login = '', shown }: SignIn): Markup =>
  documentOf({
    title: 'Sign in – Seller Portal',
    nonce,
    content: html`<div class="page narrow">
      <h1>Sign in</h1>
      ${trouble === undefined ? '' : html`<p class="news error" role="alert">${trouble}</p>`}
      <form method="post" action="/sign-in" class="sign-in">
        <label for="login">Name</label>
        <input
          id="login"
          name="login"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          maxlength="80"
          value="${login}"
        />
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200" />
        <button class="action" type="submit">Sign in</button>
      </form>
      ${
        shown.length === 0
          ? ''
          : html`<h2>Demo accounts</h2>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Name</th>
                    <th scope="col">Password</th>
                    <th scope="col">Is a</th>
                  </tr>
                </thead>
                <tbody>
                  ${shown.map(
                    (each) =>
                      html`<tr>
                        <td><code>${each.login}</code></td>
                        <td><code>${each.password}</code></td>
                        <td>${each.role}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>`
      }
    </div>`,
  });

export const messageDocument = (title: string, message: string, nonce: string): Markup =>
  documentOf({
    title,
    nonce,
    content: html`<div class="page narrow">
      <h1>${title}</h1>
      <p>${message}</p>
      <p><a class="back" href="/">Back to the portal</a></p>
    </div>`,
  });
