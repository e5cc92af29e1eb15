import { Directive, ElementRef, forwardRef, inject } from '@angular/core';
import { NG_VALIDATORS, NG_VALUE_ACCESSOR, type ControlValueAccessor, type ValidationErrors, type Validator } from '@angular/forms';

/** An editor of the kit: `value` in, `input` and `change` out, and a sentence about what is wrong. */
type Editor = HTMLElement & { value: unknown; disabled: boolean; validationMessage: string };

/** Makes any editor of the kit a control of Angular's forms: `<sku-quantity-range skuControl [formControl]="users" />`. */
@Directive({
  selector: '[skuControl]',
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => SkuControl), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => SkuControl), multi: true },
  ],
  host: { '(input)': 'changed(editor.value)', '(change)': 'touched()' },
})
export class SkuControl implements ControlValueAccessor, Validator {
  readonly editor = inject<ElementRef<Editor>>(ElementRef).nativeElement;
  changed: (value: unknown) => void = () => {};
  touched: () => void = () => {};

  writeValue(value: unknown) {
    this.editor.value = value;
  }
  registerOnChange(changed: (value: unknown) => void) {
    this.changed = changed;
  }
  registerOnTouched(touched: () => void) {
    this.touched = touched;
  }
  setDisabledState(isDisabled: boolean) {
    this.editor.disabled = isDisabled;
  }
  validate(): ValidationErrors | null {
    const { validationMessage } = this.editor;
    return validationMessage ? { sku: validationMessage } : null;
  }
}
