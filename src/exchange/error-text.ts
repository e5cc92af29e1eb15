/**
 * The error values that spreadsheets show, which differ by language: `#DIV/0!`, `#¡VALOR!`, `#¿NOMBRE?`, `#N/A`, `#Н/Д`, `#NV`, `#GETTING_DATA`,
 * `Err:502`. A number sign alone is not an error: `#1001` is a code.
 */
const errors =
  /^(?:#(?:[¡¿]?[\p{L}\p{M}\d/_]+[!?]|\p{L}\/\p{L}|NV|YOK|HIÁNYZIK|NENÍ_K_DISPOZICI|GETTING_DATA)|(?:Err|Fehler|Ошибка|错误|خطأ) ?:\d+)$/iu;

export const isErrorText = (text: string): boolean => errors.test(text.trim());
