/** Minifies style sheets in template literals, which bundlers leave unchanged because they are strings. */
import { transformSync } from 'esbuild';

/** Removes white space and comments from the style sheets of a module. A sheet can be nested between the rules of another. */
export const withMinifiedStyles = (code) =>
  code.replace(
    /(\bcss ?)`([^`]*)`/g,
    (_, tag, sheet) =>
      `${tag}\`${sheet
        .split(/(\$\{[^}]*\})/)
        .map(minified)
        .join('')}\``,
  );

const minified = (part) => {
  if (part.startsWith('${')) return part;
  const { code, warnings } = transformSync(part, { loader: 'css', minify: true, charset: 'utf8' });
  if (warnings.length > 0) throw new Error(`${warnings[0].text} in ${part}`);
  return code.trim();
};

/** For Vite. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  transform: (code, id) => (/\.styles\.ts$/.test(id) ? { code: withMinifiedStyles(code), map: null } : null),
});
