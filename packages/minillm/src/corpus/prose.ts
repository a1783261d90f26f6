/**
 * Template tag for passages: sources keep to 100 columns, readers get paragraphs. Lines of a
 * paragraph are joined; list items (`- `, `1. `) and fenced code keep lines of their own.
 */
export function prose(strings: TemplateStringsArray): string {
  return strings
    .join('')
    .trim()
    .replace(/^ +/gm, '')
    .split(/\n{2,}/)
    .map((block) => (block.startsWith('```') ? block : block.replace(/\n(?!(?:-|\d\.) )/g, ' ')))
    .join('\n\n');
}
