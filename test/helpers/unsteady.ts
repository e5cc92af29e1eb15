let last: string | undefined;

/** Names the tests that failed and are tried again, as CI does once: what is unsteady is not to stay unseen. */
beforeEach(function () {
  const title = this.currentTest?.fullTitle();
  // eslint-disable-next-line no-console -- The runner prints it below the file's name.
  if (title === last) console.warn(`Unsteady, tried again: ${title}`);
  last = title;
});
