/** Minifies Lit templates, which bundlers leave unchanged because they are strings. */
import ts from 'typescript';

/**
 * Replaces each line break and the white space around it by one space in the `html` and `svg` templates of a module. This changes nothing
 * in tags, values or text, where a browser collapses white space. Expressions in `${…}` stay unchanged, except templates in them.
 */
export function withMinifiedTemplates(code) {
  if (!/\b(html|svg) ?`/.test(code)) return code;
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, false);
  const pieces = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && /^(html|svg)$/.test(node.tag.text))
      pieces.push(...literals(node.template));
    ts.forEachChild(node, visit);
  };
  visit(source);
  let result = '';
  let at = 0;
  for (const piece of pieces.sort((a, b) => a.getStart(source) - b.getStart(source))) {
    const start = piece.getStart(source);
    result += code.slice(at, start) + code.slice(start, piece.end).replace(/\s*\n\s*/g, ' ');
    at = piece.end;
  }
  return result + code.slice(at);
}

const literals = (template) =>
  ts.isNoSubstitutionTemplateLiteral(template) ? [template] : [template.head, ...template.templateSpans.map(({ literal }) => literal)];

/** For Vite. */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  enforce: 'pre',
  transform: (code, id) => (/\/src\/.*\.ts$/.test(id) ? { code: withMinifiedTemplates(code), map: null } : null),
});
