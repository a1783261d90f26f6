import { textWidth } from './text-width.ts';

/** A text in one line if it is no wider than `width`; else in two, as even as its words allow. */
export const wrap = (text: string, size: number, width: number): readonly string[] => {
  if (textWidth(text, size, 'regular') <= width) return [text];
  const words = text.split(' ');
  const splits = words.slice(1).map((_, at) => [words.slice(0, at + 1), words.slice(at + 1)]);
  const widest = (lines: readonly (readonly string[])[]) =>
    Math.max(...lines.map((line) => textWidth(line.join(' '), size, 'regular')));
  const best = splits.sort((one, other) => widest(one) - widest(other))[0] ?? [words];
  return best.map((line) => line.join(' '));
};
