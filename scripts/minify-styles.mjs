/** Style sheets in the code carry their layout along; bundlers leave it, as it is text to them. */

/** A module of style sheets without the white space and the comments in them. */
export const withMinifiedStyles = (code) => code.replace(/\bcss ?`[^`]*`/g, minified);

const minified = (sheet) =>
  sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');

/** For Vite. */
export const minifyStyles = () => ({
  name: 'minify-styles',
  transform: (code, id) => (/\.styles\.ts$/.test(id) ? { code: withMinifiedStyles(code), map: null } : null),
});
