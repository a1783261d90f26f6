import { askText } from '../text/ask-text.ts';
import type { Mark } from './marks-of.ts';

/** What sets an answer apart, in a word. */
export const MarkTag = ({ mark: { kind, shared } }: { readonly mark: Mark }) => {
  const word = askText.marks[kind];
  return (
    <span className="mark-tag" data-mark={kind}>
      {shared ? askText.shared(word) : word}
    </span>
  );
};
