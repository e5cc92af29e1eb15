/** English words of every part that comes when it is first shown. */
export const en = {
  failed: 'This part could not be loaded. Nothing that you entered is lost.',
  tryAgain: 'Try again',
};
