/** 200 signs of quotes, lists and indentation before a line's first word. */
const containers = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]){200}/m;
const marks = /[*_~]|!\[/g;
const marksMax = 2_000;

/**
 * Whether Markdown may be nested so deeply that drawing it would exhaust the stack, and with it
 * take the whole screen down: 4,000 times `>` do. Never true of what a person means to be read.
 */
export const markdownTooDeep = (markdown: string): boolean =>
  containers.test(markdown) ||
  markdown.split(/\n[ \t]*\n/).some((block) => (block.match(marks)?.length ?? 0) > marksMax);
