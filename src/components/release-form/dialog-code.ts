import { OnDemand } from '../../internal/on-demand.js';

/** The contents of the dialogs of Preview and Submit. */
export const dialogCode = new OnDemand(() => import('./dialog-contents.js'));
