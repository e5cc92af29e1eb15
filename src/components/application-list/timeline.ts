import { html, nothing, type TemplateResult } from 'lit';
import type { Application } from '../../storage/store.js';
import type { en } from './application-list.messages.js';

/** One event in the review of a product. */
export interface TimelineStep {
  what: 'submitted' | 'again' | 'withdrawn' | 'rejected' | 'approved' | 'waiting';
  /** ISO 8601; undefined for what has not happened yet. */
  at?: string;
  /** The number of reasons of a rejection. */
  reasons?: number;
}

/** Returns the events of all applications of a product, the earliest first. */
export function timelineOf(applications: readonly Application[], releaseId: string): TimelineStep[] {
  const own = applications.filter(({ release }) => release.id === releaseId).sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
  return own.flatMap(({ submittedAt, ...application }, index) => [
    { what: index === 0 ? 'submitted' : 'again', at: submittedAt },
    ...outcomeOf(application),
  ]);
}

function outcomeOf({ status, decidedAt, withdrawnAt, reasons }: Omit<Application, 'submittedAt'>): TimelineStep[] {
  if (status === 'pending') return [{ what: 'waiting' }];
  const at = status === 'withdrawn' ? withdrawnAt : decidedAt;
  return [{ what: status, ...(at !== undefined && { at }), ...(reasons?.length && { reasons: reasons.length }) }];
}

/** The events in a list that opens below the product's name. */
export function timeline(
  steps: readonly TimelineStep[],
  { words, name, time }: { words: typeof en; name: string; time: (at: string) => TemplateResult },
): TemplateResult {
  return html`<details class="timeline">
    <summary aria-label=${words.timelineNamed({ name })}>${words.timeline}</summary>
    <ol>
      ${steps.map(
        ({ what, at, reasons }) =>
          html`<li class=${what}>
            <span
              >${words.step({ what })}${reasons ? html` <span class="under">${words.reasonCount({ count: reasons })}</span>` : nothing}</span
            >
            ${at ? time(at) : nothing}
          </li>`,
      )}
    </ol>
  </details>`;
}
