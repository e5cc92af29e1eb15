/** English words for parts that are loaded when they are first shown. */
export const en = {
  failed: 'This part could not be loaded. Nothing that you entered is lost.',
  tryAgain: 'Try again',
};
