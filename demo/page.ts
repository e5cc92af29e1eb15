import { html, type TemplateResult } from 'lit';

/** One page of the portal. */
export interface Page {
  title: string;
  content: TemplateResult;
  /** Called when the seller leaves the page. */
  leave?: () => void;
}

/** A page with a heading, a sentence and its actions. */
export const framed = (
  title: string,
  lead: string | TemplateResult,
  content: TemplateResult,
  actions?: TemplateResult,
): TemplateResult => html`
  <div class="page">
    <header class="page-head">
      <div>
        <h1>${title}</h1>
        <p class="lead">${lead}</p>
      </div>
      ${actions}
    </header>
    ${content}
  </div>
`;
