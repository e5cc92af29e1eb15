import { Directive, ElementRef, forwardRef, inject } from '@angular/core';
import { NG_VALIDATORS, NG_VALUE_ACCESSOR, type ControlValueAccessor, type ValidationErrors, type Validator } from '@angular/forms';

/** An editor of the kit: it has a `value` and a validation message, and fires `input` and `change`. */
type Editor = HTMLElement & { value: unknown; disabled: boolean; validationMessage: string };

/** Connects any editor of the kit to Angular's forms: `<sku-quantity-range skuControl [formControl]="users" />`. */
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
