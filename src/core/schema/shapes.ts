import { describeModel } from './describe-model.js';
import { plainWords } from './plain-words.js';

/** The model's schemas for reading alone: what the parsers ask, without zod, which only those load who work with the schemas themselves. */
export const shapes = /* @__PURE__ */ describeModel(plainWords);
