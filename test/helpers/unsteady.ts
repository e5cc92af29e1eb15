let last: string | undefined;

/** Prints the names of tests that CI repeats after a failure, so that flaky tests are noticed. */
beforeEach(function () {
  const title = this.currentTest?.fullTitle();
  // eslint-disable-next-line no-console -- The runner prints it below the file's name.
  if (title === last) console.warn(`Unsteady, tried again: ${title}`);
  last = title;
});
