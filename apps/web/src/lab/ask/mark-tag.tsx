import { askText } from '../text/ask-text.ts';
import type { Mark } from './marks-of.ts';

/** What sets an answer apart, in a word. */
export const MarkTag = ({ mark: { kind, shared } }: { readonly mark: Mark }) => {
  return (
    <span className="mark-tag" data-mark={kind}>
      {askText.marks[kind]}
      {shared && <span className="sr-only">{askText.shared}</span>}
    </span>
  );
};
