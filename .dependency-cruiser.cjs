/** The arrows between the rooms: see CONVENTIONS.md. */
/** Code of one room may import itself, what is named, and packages. */
const room = (name, mayImport, comment) => ({
  name: `arrows-of-${name}`,
  comment,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^(src|demo|test)/', pathNot: [name, ...mayImport].map((each) => `^src/${each}(/|\\.ts$)`) },
});

/** The release form's folder, and what every room of it that is on screen may import. */
const form = 'components/release-form';
const below = ['core', 'internal', 'storage', `${form}/words`];

/** The price grid's folder, from its lowest room to its highest. */
const grid = 'components/price-grid';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    room('core', [], 'The core imports nothing of ours from outside.'),
    room('storage', ['core'], 'Storage knows the core only.'),
    room('exchange', ['core'], 'Exchange knows the core only.'),
    room('internal', ['core', 'locales'], 'What elements share knows the core only.'),
    room('internal/styles', [], 'Styles import nothing.'),
    room('internal/words', ['core', 'locales'], 'Words and the language of an element know no element.'),
    room('internal/fields', ['core'], 'A field is a template or a function, for any element.'),
    room('internal/lists', ['core'], 'A list is a template or a controller, for any element.'),
    room('internal/overlay', [], 'A popup or a dialog belongs to any element.'),
    room('internal/loading', ['internal/words'], 'Loading shows its own words only.'),
    room(
      'internal/element',
      ['core', 'internal/(fields|loading|styles|words)'],
      'The base classes are at the top: nothing in internal imports them.',
    ),
    {
      name: 'every-internal-file-has-a-room',
      severity: 'error',
      from: {},
      to: { path: '^src/internal/', pathNot: '^src/internal/(styles|words|fields|lists|overlay|loading|element)/' },
    },
    room('components', ['core', 'exchange', 'internal', 'storage', 'locales'], 'Elements are defined by others, never by themselves.'),
    room(`${grid}/words`, ['core'], 'Words know the domain only.'),
    room(`${grid}/sheet`, ['core', `${grid}/words`], 'The sheet is plain data and functions.'),
    room(`${grid}/edits`, ['core', 'exchange', 'internal', `${grid}/(sheet|words)`], 'Edits make the next SKUs from a sheet.'),
    room(`${grid}/view`, ['core', 'internal', `${grid}/(sheet|words)`], 'The view shows a sheet and knows no session.'),
    room(`${grid}/session`, ['core', 'internal', `${grid}/(view|edits|sheet|words)`], 'The session knows no command.'),
    room(`${grid}/commands`, ['core', `${grid}/(session|edits|sheet|words)`], 'A command works on the session.'),
    room(`${grid}/panels`, ['core', 'exchange', 'internal', `${grid}/(commands|session|edits|sheet|words)`], 'Panels run commands.'),
    room(
      `${grid}/input`,
      ['core', 'exchange', `${grid}/(commands|session|view|edits|sheet|words)`],
      'Keys, pointer and clipboard run commands and know no panel.',
    ),
    {
      name: 'sheet-and-edits-are-pure',
      comment: 'They run in Node: no AG Grid and no Lit, not even through other modules.',
      severity: 'error',
      from: { path: '^src/components/price-grid/(sheet|edits)/' },
      to: { path: 'node_modules/(lit|@lit|ag-grid-community)/', reachable: true },
    },
    room(`${form}/words`, [], 'Words are plain data.'),
    room(`${form}/document`, ['core', 'storage', 'internal'], 'The release and its issues know nothing of the screen.'),
    room(`${form}/owner`, [...below, `${form}/document`], 'The owner interface names the document, not its views.'),
    room(`${form}/cards`, [...below, `${form}/(document|owner)`], 'A card knows the owner, not the page around it.'),
    room(`${form}/dialogs`, [...below, `${form}/(document|owner)`], 'A dialog knows the owner, not the page below it.'),
    room(`${form}/page`, [...below, `${form}/(document|owner|cards|dialogs)`], 'The page arranges cards and dialogs.'),
    room('locales', ['components', 'internal', 'core'], 'A language knows the elements by their words only.'),
    room('define', ['components', 'internal', 'index', 'core', 'exchange', 'storage', 'locales'], 'Definitions register elements.'),
    {
      name: 'storage-by-its-interface',
      comment: 'An element is given its store; it knows the interface and the errors only.',
      severity: 'error',
      from: { path: '^src/components/' },
      to: { path: '^src/storage/(browser|indexed-db|http)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-element-composes',
      comment: 'Only the release form composes other elements; an element knows its own folder.',
      severity: 'error',
      from: { path: '^src/components/([^/]+)/', pathNot: '^src/components/release-form/' },
      to: { path: '^src/components/([^/]+)/', pathNot: '^src/components/$1/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-is-pure',
      comment: 'No DOM, no Lit, no I/O: the core runs in Node, in a browser and in a worker.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/(zod|dequal)/' },
    },
    {
      name: 'one-folder-imports-zod',
      severity: 'error',
      from: { pathNot: '^src/core/schema/' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'one-module-imports-the-grid',
      comment: 'The grid is loaded on demand; its types are free inside its folder.',
      severity: 'error',
      from: { path: '^(src|demo)/', pathNot: '^src/components/price-grid/view/grid-runtime\\.ts$' },
      to: { path: 'node_modules/ag-grid-community/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'grid-types-stay-in-the-folder',
      severity: 'error',
      from: { path: '^(src|demo)/', pathNot: '^src/components/price-grid/' },
      to: { path: 'node_modules/ag-grid-community/' },
    },
    {
      name: 'grid-on-demand',
      comment: 'The module that imports the grid is itself imported by `import()` only.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/components/price-grid/view/grid-runtime\\.ts$', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'nothing-for-development-in-the-package',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
