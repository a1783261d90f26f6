import type { UseMutationResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ApiToken } from '../api/api-token.ts';
import { problemOf } from '../api/problem-of.ts';
import { focusPage } from '../app/focus-page.ts';
import { useServices } from '../app/use-services.ts';
import { formatDate } from '../format/format-date.ts';
import { accountText } from '../text/account-text.ts';
import { wordsOf } from '../text/words-of.ts';

type Props = {
  readonly token: ApiToken;
  readonly revoke: UseMutationResult<void, Error, ApiToken>;
};

const words = accountText.tokens;

/** A key by what is known of it. Revoking asks once, in its place. */
export const TokenRow = ({ token, revoke }: Props) => {
  const { announcer } = useServices();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const failed = revoke.isError && revoke.variables.id === token.id;
  const keep = (): void => {
    flushSync(() => setAsking(false));
    button.current?.focus();
  };
  const revokeNow = (): void =>
    revoke.mutate(token, {
      onSuccess: () => {
        announcer.say(words.revoked(token.name));
        focusPage();
      },
    });
  return (
    <li>
      <div>
        <b>{token.name}</b>
        <p>
          <span className="fig">{`${token.prefix}…`}</span> ·{' '}
          {words.created(formatDate(token.createdAt))} ·{' '}
          {token.lastUsedAt ? words.used(formatDate(token.lastUsedAt)) : words.unused}
        </p>
        {failed && <p role="alert">{wordsOf(problemOf(revoke.error)).title}</p>}
      </div>
      {asking ? (
        <div className="row-verbs">
          <span>{words.revokeQuestion}</span>
          <button type="button" className="button" disabled={revoke.isPending} onClick={revokeNow}>
            {words.revoke}
          </button>
          {/* biome-ignore lint/a11y/noAutofocus: the harmless answer is the one at hand. */}
          <button type="button" className="link" autoFocus onClick={keep}>
            {words.keep}
          </button>
        </div>
      ) : (
        <div className="row-verbs">
          <button
            ref={button}
            type="button"
            className="link"
            aria-label={words.revokeLabel(token.name)}
            onClick={() => setAsking(true)}
          >
            {words.revoke}
          </button>
        </div>
      )}
    </li>
  );
};
