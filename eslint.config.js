import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids markup from strings, styles that a strict content security policy blocks, and code that works in one browser engine only. */
const neverInTheKit = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'A strict content security policy blocks style attributes. Use a class or the CSSOM.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Do not build HTML from strings. Render text with Lit.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeCSS|styleMap)$/]',
    message: 'Do not build markup from strings, and do not use inline styles.',
  },
  { selector: "CallExpression[callee.object.name='z'][callee.property.name='config']", message: 'z.config changes the whole host page.' },
  {
    selector:
      'TSAsExpression[expression.object.name="event"][expression.property.name="target"][typeAnnotation.typeName.name=/^HTML(Input|TextArea|Select)Element$/]',
    message: 'Use currentTarget: inside a disabled element, Firefox sets the target to the host.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export, so that a thing has the same name everywhere.' },
];

const noFloatsForMoney = [
  {
    selector: "CallExpression[callee.name='parseFloat']",
    message: 'Do not convert money and typed numbers to binary floats. Use core/numbers.',
  },
];

/** What differs between pricing models has one home, so that a new model is added there and in tables that don’t compile without it. */
const oneHomeForModels = [
  {
    selector:
      'BinaryExpression[operator=/^[!=]==?$/]:matches([left.name=/^([a-z]+M|m)odel$/], [right.name=/^([a-z]+M|m)odel$/], [left.property.name="model"], [right.property.name="model"])',
    message: 'Ask core/pricing/models.ts (hasTiers, isByQuantity, hasModel …), or make a Record<PricingModel, …>.',
  },
  {
    selector: ':not(Property) > Literal[value=/^(flat|linear|volume|tiered)$/]',
    message: 'Pricing models are named in core/pricing/models.ts only: ask it, or make a Record<PricingModel, …>.',
  },
  {
    selector: 'Property > Literal.value[value=/^(flat|linear|volume|tiered)$/]',
    message: 'Take the model from core/pricing/models.ts: defaultModel, emptyPricing.',
  },
];
/** They declare the models, or name what Stripe calls the same. */
const namesModels = ['src/core/pricing/models.ts', 'src/core/schema/*.ts', 'src/exchange/stripe*.ts'];

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', '.cache/', 'reports/', '.stryker-tmp/', 'bench/']),
  // Linting the examples needs their packages and the built kit. CI lints the portal in a step of its own.
  globalIgnores(process.env.LINT_PORTAL ? ['examples/*', '!examples/portal/'] : ['examples/']),
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    ignores: ['examples/portal/public/'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        module: 'writable',
        require: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, lit['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...neverInTheKit],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Sentences contain numbers, and a listener can be asynchronous.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Data from hosts, servers and disks can differ from its types, so checks of typed values are allowed.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/class-literal-property-style': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Prices and columns are stored by key. A missing key means no price.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Tests set properties on elements with Object.assign.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `Unfit` stops reading a document and is caught in the same module.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Unfit'] }],
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/prefer-optional-chain': 'off',
      // Files written by other programs contain control characters.
      'no-control-regex': 'off',
      '@typescript-eslint/no-confusing-non-null-assertion': 'off',
      // Lengths and search count code points.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'lit/no-useless-template-literals': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/attribute-names': 'off',
    },
  },
  {
    // TypeScript checks the names in these page modules.
    files: ['examples/portal/public/*.js'],
    rules: { 'no-undef': 'off', 'no-restricted-syntax': ['error', ...neverInTheKit] },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...neverInTheKit, ...oneHomeForModels] } },
  {
    files: ['src/core/**/*.ts', 'src/exchange/**/*.ts', 'src/components/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...neverInTheKit, ...noFloatsForMoney, ...oneHomeForModels] },
  },
  { files: namesModels, rules: { 'no-restricted-syntax': ['error', ...neverInTheKit, ...noFloatsForMoney] } },
  {
    // Plain data and functions, which run in Node, in a browser and in a worker.
    files: ['src/core/**/*.ts', 'src/components/price-grid/{sheet,edits,words}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'localStorage',
        'indexedDB',
        'fetch',
        'setTimeout',
        'setInterval',
        'performance',
        'crypto',
        'Element',
        'HTMLElement',
        'Node',
        'Event',
        'DOMParser',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Date', property: 'now' }],
    },
  },
  {
    files: ['test/**/*.ts', 'examples/portal/{test,load}/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts', '*.config.ts', 'demo/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|describe|walk)$/][property.name=/^(only|skip)$/]',
          message: 'Do not skip or focus tests.',
        },
      ],
      'lit/no-legacy-template-syntax': 'off',
      // Rules that do not suit test code.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
);
