/** Style sheets in the code carry their layout along; bundlers leave it, as it is text to them. */
import { transformSync } from 'esbuild';

/** A module of style sheets without the white space and the comments in them. A sheet may stand in another between its rules. */
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
