import { textWidth } from './text-width.ts';

/**
 * A text in one line if it is no wider than `width`; else in two, after a comma if both fit so, or
 * as even as its words allow.
 */
export const wrap = (text: string, size: number, width: number): readonly string[] => {
  if (textWidth(text, size, 'regular') <= width) return [text];
  const words = text.split(' ');
  const splits = words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  const widest = (lines: readonly string[]) =>
    Math.max(...lines.map((line) => textWidth(line, size, 'regular')));
  const afterComma = splits.find((lines) => lines[0]?.endsWith(',') && widest(lines) <= width);
  const even = splits.toSorted((one, other) => widest(one) - widest(other));
  return afterComma ?? even[0] ?? [text];
};
