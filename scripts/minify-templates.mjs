/** Templates in the code carry its line breaks and indents along; bundlers leave them, as they are text to them. */
import ts from 'typescript';

/**
 * A module whose `html` and `svg` templates have one space for each break of a line with the white space around it, which reads the same
 * everywhere: in a tag, in a value, and in text, where a browser makes one space of it. What stands in `${…}` is left alone, templates in it too
 * are done.
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
