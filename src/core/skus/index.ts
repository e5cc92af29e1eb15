export { countSkus, enumAttributes } from './count.js';
export { describeSku } from './describe.js';
export { generateSkus } from './generate.js';
export type { Generated } from './generate.js';
