import { previewDialogStyles } from './preview-dialog.styles.js';
import { submitDialogStyles } from './submit-dialog.styles.js';

/** What stands in the form's dialogs; it comes when one is first opened. */
export { previewContent } from './preview-dialog.js';
export { requestsToday } from '../document/requests-today.js';
export { submitContent } from './submit-dialog.js';

export const styles = [previewDialogStyles, submitDialogStyles];
