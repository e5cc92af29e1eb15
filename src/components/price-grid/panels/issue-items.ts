import { html, nothing, type TemplateResult } from 'lit';
import type { Issue, Path } from '../../../core/schema/issue.js';
import { errorsFirst, placeOf } from '../sheet/issues.js';
import type { Session } from '../session/session.js';

/** The number of listed issues; the rest is counted. */
const listed = 100;

type GoTo = (path: Path) => void;

/** The content of the issue panel: a list of issues, each linked to its cell. */
export function issueItems(session: Session, goTo: GoTo): TemplateResult {
  const { words, issues } = session;
  const rest = issues.all.length - listed;
  return html`<ul class="issue-list">
      ${errorsFirst(issues.all)
        .slice(0, listed)
        .map((issue) => html`<li>${item(session, issue, goTo)}</li>`)}
    </ul>
    ${rest > 0 ? html`<p class="hint">${words.moreChanges(rest)}</p>` : nothing}`;
}

function item({ words, sheet, owner }: Session, issue: Issue, goTo: GoTo): TemplateResult {
  const text = html`<span class="severity ${issue.severity}">${issue.severity === 'error' ? words.issueError : words.issueWarning}</span>
    <span dir="auto">${owner.sentence(issue)}</span>`;
  // An issue of the whole list has no cell to link to.
  if (!placeOf(issue.path, sheet.columns)) return html`<p>${text}</p>`;
  return html`<button type="button" @click=${() => goTo(issue.path)}>${text}</button>`;
}
