/** Replaces source paths with paths in the package. */
const asBuilt = (path) => path.replace(/^\/?src\//, '').replace(/\.ts$/, '.js');

const builtPaths = {
  name: 'built-paths',
  packageLinkPhase({ customElementsManifest }) {
    const visit = (node) => {
      if (Array.isArray(node)) node.forEach(visit);
      else if (node && typeof node === 'object') {
        for (const key of ['path', 'module']) if (typeof node[key] === 'string') node[key] = asBuilt(node[key]);
        Object.values(node).forEach(visit);
      }
    };
    visit(customElementsManifest);
  },
};

const theirs = /^(formAssociated|form\w+Callback|shadowRootOptions)$/;

/**
 * Removes private members, callbacks of the platform and of Lit, events without a documented `@fires`, and the classes that elements
 * inherit from, because their members are listed with each element.
 */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) =>
      declarations.some(({ tagName }) => tagName),
    );
    for (const module of customElementsManifest.modules) {
      // The analyzer takes some local variables for declarations of the module.
      module.declarations = module.declarations.filter(({ tagName }) => tagName);
      for (const declaration of module.declarations) {
        const isPublic = ({ name, privacy }) => !name.startsWith('#') && !theirs.test(name) && (privacy ?? 'public') === 'public';
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        if (declaration.events) declaration.events = declaration.events.filter(({ description }) => description);
      }
    }
  },
};

export default {
  globs: ['src/components/**/*.ts', 'src/internal/**/*.ts'],
  exclude: ['**/*.styles.ts', '**/*.messages.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [builtPaths, publicOnly],
};
