// Mutation testing of pricing and rules: `npm run mutation`. It takes minutes, so run it by hand.
// Property tests run with fewer cases, so that a mutant takes a second and not a minute. The fixed examples have to kill the mutants.
process.env.PROPERTY_SHARE = '0.0001';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'mocha',
  testRunnerNodeArgs: ['--import', 'tsx'],
  mochaOptions: { config: 'test/mutation.mocharc.json' },
  mutate: ['src/core/{pricing,rules}/**/*.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  checkers: [],
  concurrency: 2,
  timeoutMS: 800,
  timeoutFactor: 1.2,
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  ignorePatterns: [
    'dist',
    'storybook-static',
    'bench',
    'examples',
    'demo',
    'stories',
    'reports',
    'test/components',
    'test/contracts',
    'test/walks',
    'test/package',
  ],
};
