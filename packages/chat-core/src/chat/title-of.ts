const TITLE_LENGTH_MAX = 60;
const HALF_CHARACTER = /[\uD800-\uDBFF]$/u;

/** A conversation's first title: the beginning of its first question, cut between words. */
export const titleOf = (text: string): string => {
  const line = text.trim().replace(/\s+/gu, ' ');
  if (line.length <= TITLE_LENGTH_MAX) return line;
  const cut = line.slice(0, TITLE_LENGTH_MAX).replace(HALF_CHARACTER, '');
  const end = cut.lastIndexOf(' ');
  return `${end > TITLE_LENGTH_MAX / 2 ? cut.slice(0, end) : cut}…`;
};
