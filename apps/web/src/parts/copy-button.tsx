import { useEffect, useState } from 'react';
import { text } from '../text/pt-br.ts';

type Props = { readonly value: () => string; readonly label?: string; readonly className?: string };

const restMs = 2_000;

/** Copies, and says for two seconds whether it did. */
export const CopyButton = ({ value, label, className = 'link' }: Props) => {
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), restMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    // Missing where the page is served without TLS from another machine.
    const written = navigator.clipboard?.writeText(value()) ?? Promise.reject();
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  };
  return (
    <button type="button" className={className} aria-label={label} onClick={copy}>
      <span aria-live="polite">{text.answer[outcome ?? 'copy']}</span>
    </button>
  );
};
