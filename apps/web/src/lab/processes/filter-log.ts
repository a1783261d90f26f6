/**
 * The lines that have all the words of a filter, wherever they stand; case and accents do not
 * count. An empty filter lets all through.
 */
export const filterLog = (lines: readonly string[], filter: string): readonly string[] => {
  const words = plain(filter).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return lines;
  return lines.filter((line) => {
    const bare = plain(line);
    return words.every((word) => bare.includes(word));
  });
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
