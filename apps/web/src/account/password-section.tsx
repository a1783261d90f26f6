import { type FormEvent, useState } from 'react';
import { accountApi } from '../api/account-api.ts';
import type { Problem } from '../api/problem.ts';
import { fieldFaultOf } from '../app/field-fault-of.ts';
import { passwordLengthMin } from '../app/password-length-min.ts';
import { useForm } from '../app/use-form.ts';
import { useServices } from '../app/use-services.ts';
import { PasswordField } from '../parts/password-field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { SettingsSection } from '../parts/settings-section.tsx';
import { accountText } from '../text/account-text.ts';
import { text } from '../text/pt-br.ts';

const words = accountText.password;

const faultsOf = (problem: Problem) =>
  problem.code === 'invalid_credentials'
    ? { currentPassword: words.notCurrent }
    : fieldFaultOf(problem, {
        currentPassword: words.notCurrent,
        newPassword: text.identity.wrong.password,
      });

/** The old password and the new one; whoever else is in is out. */
export const PasswordSection = () => {
  const { toaster, announcer } = useServices();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const { submit, busy, problem, wrong } = useForm({
    send: accountApi.changePassword,
    faultsOf,
    onDone: () => {
      setCurrent('');
      setNew('');
      toaster.show({ sentence: words.changed });
      announcer.say(words.changed);
    },
  });
  const change = (event: FormEvent): void => {
    event.preventDefault();
    const short = newPassword.length < passwordLengthMin;
    submit(
      { currentPassword, newPassword },
      {
        ...(currentPassword === '' && { currentPassword: words.missing }),
        ...(newPassword === currentPassword && { newPassword: words.same }),
        ...(short && { newPassword: text.identity.passwordShort(newPassword.length) }),
      },
    );
  };
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      <form className="settings-form" onSubmit={change} noValidate aria-busy={busy}>
        <div role="alert">{problem && <ProblemNotice problem={problem} />}</div>
        <PasswordField
          label={words.current}
          autoComplete="current-password"
          value={currentPassword}
          onValue={setCurrent}
          wrong={wrong.currentPassword}
        />
        <PasswordField
          label={words.next}
          autoComplete="new-password"
          hint={text.identity.passwordHint}
          value={newPassword}
          onValue={setNew}
          wrong={wrong.newPassword}
        />
        <button type="submit" className="button-quiet" disabled={busy}>
          {busy ? words.changing : words.change}
        </button>
      </form>
    </SettingsSection>
  );
};
