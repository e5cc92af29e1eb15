/** English words for parts that are loaded when they are first shown. */
export const en = {
  failed: 'This part could not be loaded. Your entries are not lost.',
  tryAgain: 'Try again',
};
