import { type ReactNode, useEffect, useRef } from 'react';
import { usePinnedScroll } from '../app/use-pinned-scroll.ts';
import { text } from '../text/pt-br.ts';
import './transcript.css';

type Props = {
  readonly children: ReactNode;
  /** Where the reader begins to read. */
  readonly from: 'start' | 'end';
  /** Changes when the reader asks something or goes elsewhere: they begin to read anew. */
  readonly occasion: string;
  /** What stands above and below the page and never scrolls away. */
  readonly header: ReactNode;
  readonly footer: ReactNode;
};

/** The scrolling page of a conversation, between its heading and its composer. */
export const Transcript = ({ children, from, occasion, header, footer }: Props) => {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { away, toEnd, toStart } = usePinnedScroll(scroller, content);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the occasion is what counts.
  useEffect(from === 'end' ? toEnd : toStart, [occasion, from]);

  const followEnd = (): void => {
    toEnd();
    // The button goes away: whoever pressed it by keyboard goes on where one scrolls.
    scroller.current?.focus({ preventScroll: true });
  };
  return (
    <div className="transcript">
      {header}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className="transcript-scroller" ref={scroller} tabIndex={0}>
        <div
          className="transcript-page"
          ref={content}
          role="log"
          aria-live="off"
          aria-label={text.thread.label}
        >
          {children}
        </div>
      </div>
      <div className="transcript-foot">
        {from === 'end' && (
          <button type="button" className="to-end" hidden={!away} onClick={followEnd}>
            {text.thread.toEnd}
          </button>
        )}
        {footer}
      </div>
    </div>
  );
};
