import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { api } from '../api/api.ts';
import { useEnter } from '../app/use-enter.ts';
import type { LeaveReason } from '../app/use-leave.ts';
import { usePageTitle } from '../app/use-page-title.ts';
import { IdentityPage } from '../parts/identity-page.tsx';
import { Notice } from '../parts/notice.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { text } from '../text/pt-br.ts';

const { identity } = text;

/** E-mail and password, and the way back to where the reader was. */
export const SignInScreen = () => {
  const state = useHistoryState<{ reason?: LeaveReason; back?: string } | null>();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { submit: enter, problem, busy, wrong } = useEnter(api.signIn, state?.back);
  usePageTitle(identity.signIn);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter(
      { email: email.trim(), password },
      {
        ...(email.trim() === '' && { email: identity.missing.email }),
        ...(password === '' && { password: identity.missing.password }),
      },
    );
  };
  return (
    <IdentityPage
      title={identity.signInTitle}
      before={
        state?.reason && !problem && <Notice tone="warn" {...identity.reasons[state.reason]} />
      }
      problem={problem}
      onSubmit={submit}
      busy={busy}
      verb={busy ? identity.signingIn : identity.signIn}
      other={
        <>
          {identity.toSignUp} <Link href="/criar-conta">{identity.signUp}</Link>
        </>
      }
    >
      <TextField
        label={identity.email}
        type="email"
        autoComplete="username"
        value={email}
        onValue={setEmail}
        wrong={wrong.email}
      />
      <PasswordField
        autoComplete="current-password"
        value={password}
        onValue={setPassword}
        wrong={wrong.password}
      />
    </IdentityPage>
  );
};
