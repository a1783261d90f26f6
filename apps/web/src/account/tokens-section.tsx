import { useState } from 'react';
import { problemOf } from '../api/problem-of.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { QuietLoading } from '../parts/quiet-loading.tsx';
import { SettingsSection } from '../parts/settings-section.tsx';
import { accountText } from '../text/account-text.ts';
import { NewToken } from './new-token.tsx';
import { Snippets } from './snippets.tsx';
import { TokenForm } from './token-form.tsx';
import { TokenRow } from './token-row.tsx';
import { useTokens } from './use-tokens.ts';

const words = accountText.tokens;

/** Keys for programs: made, shown once, listed, revoked; and how to ask with one. */
export const TokensSection = () => {
  const { list, revoke, add } = useTokens();
  /** `null` once the reader has put one away. */
  const [secret, setSecret] = useState<string | null>();
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      {secret ? (
        <NewToken secret={secret} onHide={() => setSecret(null)} />
      ) : (
        <TokenForm
          focused={secret === null}
          onCreated={(created) => {
            add(created.token);
            setSecret(created.secret);
          }}
        />
      )}
      {list.isPending && <QuietLoading />}
      {list.isError && (
        <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data && list.data.length > 0 && (
        <ul className="rows">
          {list.data.map((token) => (
            <TokenRow key={token.id} token={token} revoke={revoke} />
          ))}
        </ul>
      )}
      <Snippets secret={secret ?? 'evo_…'} />
    </SettingsSection>
  );
};
