import { useLayoutEffect, useRef } from 'react';

type Props = { readonly lines: readonly string[]; readonly label: string };

/** How far from the end somebody may be and still be taken along to it. */
const nearPx = 40;

/** Log lines, the newest at the end, which stays in sight for whoever is there. */
export const LogLines = ({ lines, label }: Props) => {
  const box = useRef<HTMLPreElement>(null);
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new lines move the end.
  useLayoutEffect(() => {
    const { current } = box;
    if (current && atEnd.current) current.scrollTop = current.scrollHeight;
  }, [lines]);
  return (
    <pre
      ref={box}
      className="log-lines"
      role="log"
      aria-live="off"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={label}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < nearPx;
      }}
    >
      {lines.join('\n')}
    </pre>
  );
};
