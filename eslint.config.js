import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Ways to put text from outside into a page as markup, styles that a strict content security policy blocks, and what works in one engine only. */
const neverInTheKit = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'No style attribute: a strict content security policy drops it. Use a class or the CSSOM.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Text from outside is text: let Lit write it.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeCSS|styleMap)$/]',
    message: 'Neither markup from text nor inline styles.',
  },
  { selector: "CallExpression[callee.object.name='z'][callee.property.name='config']", message: 'It is global to the host page.' },
  {
    selector:
      'TSAsExpression[expression.object.name="event"][expression.property.name="target"][typeAnnotation.typeName.name=/^HTML(Input|TextArea|Select)Element$/]',
    message: 'Ask currentTarget: in a disabled element, Firefox names its host as the target of a field’s event.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'A thing has one name, its own.' },
];

const noFloatsForMoney = [
  {
    selector: "CallExpression[callee.name='parseFloat']",
    message: 'Money and typed numbers never pass through a binary float.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', '.cache/', 'reports/', '.stryker-tmp/', 'bench/']),
  // Their types are there once they are installed and the kit is built; the portal's own step lints it.
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
      // Numbers stand in sentences, and a listener may be asynchronous.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Guards against what the types promise: data comes from hosts, servers and disks.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/class-literal-property-style': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Prices and columns are kept by key, and an absent one means no price.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Properties are set on elements with Object.assign.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Ends a walk through a document at once, and never leaves its module.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Unfit'] }],
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/prefer-optional-chain': 'off',
      // Files of other programs hold them.
      'no-control-regex': 'off',
      '@typescript-eslint/no-confusing-non-null-assertion': 'off',
      // Code points are what lengths and search are meant in.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'lit/no-useless-template-literals': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/attribute-names': 'off',
    },
  },
  {
    // Modules of pages: their names are checked by their types.
    files: ['examples/portal/public/*.js'],
    rules: { 'no-undef': 'off', 'no-restricted-syntax': ['error', ...neverInTheKit] },
  },
  { files: ['src/**/*.ts', 'examples/portal/**/*.ts'], rules: { 'max-lines': ['error', { max: 300 }] } },
  {
    files: ['src/core/**/*.ts', 'src/exchange/**/*.ts', 'src/components/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...neverInTheKit, ...noFloatsForMoney] },
  },
  {
    files: ['src/core/**/*.ts'],
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
        'HTMLElement',
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
          message: 'Every test runs, always.',
        },
      ],
      'lit/no-legacy-template-syntax': 'off',
      // An assertion in a test is checked by the test.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
);
