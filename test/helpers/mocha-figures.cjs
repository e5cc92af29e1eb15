'use strict';
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

/** Mocha's report, plus the repeated tests. Writes the numbers of passed and failed tests to the file in `TEST_FIGURES`. */
module.exports = class Figures extends (process.env.CI ? reporters.Dot : reporters.Spec) {
  constructor(runner, options) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) =>
      console.log(`\nUnsteady, tried again: ${test.fullTitle()}\n${error?.stack}`),
    );
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = runner.stats;
      if (process.env.TEST_FIGURES)
        writeFileSync(process.env.TEST_FIGURES, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
