import { useEffect, useRef } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import { accountText } from '../text/account-text.ts';
import './new-token.css';

type Props = { readonly secret: string; readonly onHide: () => void };

const words = accountText.tokens;

/** The key, this once. The focus goes to it, so that nobody misses it. */
export const NewToken = ({ secret, onHide }: Props) => {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is not a form's set of fields.
    <div className="new-token" ref={part} tabIndex={-1} role="group" aria-label={words.made}>
      <p>
        <b>{words.made}</b>
      </p>
      <code>{secret}</code>
      <div className="row-verbs">
        <CopyButton value={() => secret} label={words.copySecret} className="button" />
        <button type="button" className="link" onClick={onHide}>
          {words.hide}
        </button>
      </div>
    </div>
  );
};
