import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api/api.ts';
import { passwordLengthMin } from '../app/password-length-min.ts';
import { useEnter } from '../app/use-enter.ts';
import { usePageTitle } from '../app/use-page-title.ts';
import { IdentityPage } from '../parts/identity-page.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { text } from '../text/pt-br.ts';

const { identity } = text;

/** A name, an e-mail and a password, and the reader is in. */
export const SignUpScreen = () => {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { submit: enter, problem, busy, wrong } = useEnter(api.signUp);
  usePageTitle(identity.signUp);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { missing, passwordShort } = identity;
    enter(
      { name: name.trim(), email: email.trim(), password },
      {
        ...(name.trim() === '' && { name: missing.name }),
        ...(email.trim() === '' && { email: missing.email }),
        ...(password.length < passwordLengthMin && { password: passwordShort(password.length) }),
      },
    );
  };
  return (
    <IdentityPage
      title={identity.signUpTitle}
      lead={identity.signUpLead}
      problem={problem}
      onSubmit={submit}
      busy={busy}
      verb={busy ? identity.signingUp : identity.signUp}
      other={
        <>
          {identity.toSignIn} <Link href="/entrar">{identity.signIn}</Link>
        </>
      }
    >
      <TextField
        label={identity.name}
        autoComplete="name"
        value={name}
        onValue={setName}
        wrong={wrong.name}
      />
      <TextField
        label={identity.email}
        type="email"
        autoComplete="username"
        value={email}
        onValue={setEmail}
        wrong={wrong.email}
      />
      <PasswordField
        autoComplete="new-password"
        hint={identity.passwordHint}
        value={password}
        onValue={setPassword}
        wrong={wrong.password}
      />
    </IdentityPage>
  );
};
