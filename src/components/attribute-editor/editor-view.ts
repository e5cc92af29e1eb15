import { controlStyles } from '../../internal/styles/control.styles.js';
import { dialogStyles } from '../../internal/styles/dialog.styles.js';
import { styles as ownStyles } from './attribute-editor.styles.js';

/** The templates of the three steps, loaded when the editor is first shown. */
export { en } from './attribute-editor.messages.js';
export { confirmStep } from './confirm-step.js';
export { footer } from './footer.js';
export { NewAttribute } from './new-attribute.js';
export { pickStep } from './pick-step.js';
export { generatedOf, isPriced, Planner } from './plan.js';
export { removalQuestion } from './removal-question.js';
export { mergedAttributes, SkuNames } from './sku-names.js';
export { valuesStep } from './values-step.js';

export const styles = [controlStyles, dialogStyles, ownStyles];
