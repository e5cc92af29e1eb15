import { html, nothing, type TemplateResult } from 'lit';
import { checkLibrary } from '../../core/rules/index.js';
import type { Issue } from '../../core/schema/issue.js';
import type { LibraryAttribute, PolicyOptions } from '../../core/schema/types.js';
import { multilineField, segmented, textField, type FieldMessage } from '../../internal/fields/fields.js';
import type { LibraryWords } from './attribute-library.messages.js';

type TextKey = 'name' | 'code' | 'description' | 'unit';

export interface AttributeForm {
  words: LibraryWords;
  draft: LibraryAttribute;
  isNew: boolean;
  issues: readonly Issue[];
  sentence: (issue: Issue) => string;
  onChange: (draft: LibraryAttribute) => void;
  onSave: () => void;
}

/** The fields of one attribute. The type of an existing attribute can't be changed. */
export function attributeForm({ words, draft, isNew, issues, sentence, onChange, onSave }: AttributeForm): TemplateResult {
  const field = (key: TextKey, more: { hint?: string; required?: boolean } = {}, show = textField) =>
    show({
      id: `attribute-${key}`,
      path: key,
      label: words[key],
      value: draft[key] ?? '',
      messages: messagesAt(issues, key, sentence),
      ...more,
      onInput: (text) => onChange({ ...draft, [key]: text }),
      onLeave: () => {},
      onKeydown: (event) => event.key === 'Enter' && !event.isComposing && onSave(),
    });
  return html`<div class="form">
    ${segmented({
      name: 'attribute-type',
      path: 'type',
      label: words.typeFilter,
      choices: [
        { value: 'enum', label: words.enum },
        { value: 'quantity', label: words.quantity },
      ],
      value: draft.type,
      disabled: !isNew,
      onChange: (type) => onChange({ ...draft, type: type === 'quantity' ? 'quantity' : 'enum' }),
    })}
    ${isNew ? nothing : html`<p class="hint">${words.typeKept}</p>`} ${field('name', { required: true })}
    ${field('code', { hint: words.codeHint })} ${draft.type === 'quantity' ? field('unit', { hint: words.unitHint }) : nothing}
    ${field('description', {}, multilineField)}
    <p class="hint">${words.untouched}</p>
  </div>`;
}

function messagesAt(issues: readonly Issue[], key: TextKey, sentence: (issue: Issue) => string): FieldMessage[] {
  return issues.filter(({ path }) => path[0] === key).map((issue) => ({ severity: issue.severity, text: sentence(issue) }));
}

/** Returns the issues of an attribute next to the others; paths from the attribute. */
export function issuesOf(draft: LibraryAttribute, others: readonly LibraryAttribute[], policy: PolicyOptions | undefined): Issue[] {
  return checkLibrary([...others, tidy(draft)], { policy })
    .filter(({ path }) => path[0] === others.length)
    .map((issue) => ({ ...issue, path: issue.path.slice(1) }));
}

/** Returns the attribute to save: trimmed, without blank fields, and with a unit only for a quantity. */
export function tidy({ id, type, name, code, description, unit }: LibraryAttribute): LibraryAttribute {
  const kept = { code: code?.trim(), description: description?.trim(), unit: type === 'quantity' ? unit?.trim() : undefined };
  return {
    id,
    type,
    name: name.trim(),
    ...(kept.code && { code: kept.code }),
    ...(kept.description && { description: kept.description }),
    ...(kept.unit && { unit: kept.unit }),
  };
}
