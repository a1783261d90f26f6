const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})(?<info>.*)$/u;
const HEADING = /^( {0,3})(#{1,6})(?=\s|$)/u;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/u;
/** Its own headings begin below `# title` and `## who`. */
const DEEPER = 2;
const DEEPEST = 6;

/**
 * Somebody's Markdown as a part of a larger document: its headings go two levels down, and what it
 * leaves open is closed. Inside of code nothing changes.
 * https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export const nestedMarkdown = (text: string): string => {
  const lines: string[] = [];
  let open: string | undefined;
  for (const line of text.split(/\r\n?|\n/u)) {
    const { fence, info = '' } = FENCE.exec(line)?.groups ?? {};
    if (open !== undefined) {
      if (fence?.startsWith(open) && info.trim() === '') open = undefined;
      lines.push(line);
    } else if (fence !== undefined && !(fence.startsWith('`') && info.includes('`'))) {
      open = fence;
      lines.push(line);
    } else if (UNDERLINE.test(line) && lines.at(-1)?.trim()) {
      // A line under a text would make a heading of it; apart from it, it is a line.
      lines.push('', line);
    } else {
      lines.push(line.replace(HEADING, lower));
    }
  }
  if (open !== undefined) lines.push(open);
  return lines.join('\n').trim();
};

const lower = (_all: string, indent: string, marks: string) =>
  indent + '#'.repeat(Math.min(marks.length + DEEPER, DEEPEST));
