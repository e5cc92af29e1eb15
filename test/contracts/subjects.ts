import '../../src/define/all.js';
import * as editorSubjects from './editors.js';
import { isEditor, type Editor, type Subject } from './subject.js';
import * as viewers from './viewers.js';

/** Every element of the kit, from `editors.ts` and `viewers.ts`. Each is tested by all contract suites. */
export const subjects: Subject[] = [...Object.values(editorSubjects), ...Object.values(viewers)];

export const editors: Editor[] = subjects.filter(isEditor);
