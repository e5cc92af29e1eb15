'use strict';
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

/** Mocha's own report; how many tests passed and failed goes to the file that `TEST_FIGURES` names. */
module.exports = class Figures extends (process.env.CI ? reporters.Dot : reporters.Spec) {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = runner.stats;
      if (process.env.TEST_FIGURES)
        writeFileSync(process.env.TEST_FIGURES, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
