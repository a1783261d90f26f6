import { type FormEvent, useState } from 'react';
import { accountApi } from '../api/account-api.ts';
import type { Problem } from '../api/problem.ts';
import { fieldFaultOf } from '../app/field-fault-of.ts';
import { useForm } from '../app/use-form.ts';
import { useLeave } from '../app/use-leave.ts';
import { useServices } from '../app/use-services.ts';
import { Dialog } from '../parts/dialog.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { accountText } from '../text/account-text.ts';
import './removal-dialog.css';

type Props = { readonly open: boolean; readonly onClose: () => void };

const words = accountText.removal;

const faultsOf = (problem: Problem) =>
  problem.code === 'invalid_credentials'
    ? { password: words.notYours }
    : fieldFaultOf(problem, { password: words.notYours });

/** What will be lost, and the password: nobody does this by a slip. */
export const RemovalDialog = ({ open, onClose }: Props) => (
  <Dialog title={words.dialogTitle} open={open} onClose={onClose}>
    <RemovalForm onClose={onClose} />
  </Dialog>
);

const RemovalForm = ({ onClose }: Pick<Props, 'onClose'>) => {
  const { session } = useServices();
  const leave = useLeave();
  const [password, setPassword] = useState('');
  const { submit, busy, problem, wrong } = useForm({
    send: accountApi.removeAccount,
    faultsOf,
    onDone: () => {
      session.tell({ kind: 'left' });
      leave('removed');
    },
  });
  const remove = (event: FormEvent): void => {
    event.preventDefault();
    submit({ password }, password === '' ? { password: words.missing } : {});
  };
  return (
    <form className="removal" onSubmit={remove} noValidate aria-busy={busy}>
      <div>
        <p>{words.lost}</p>
        <ul>
          {words.losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
        <p>{words.before}</p>
      </div>
      <div role="alert">{problem && <ProblemNotice problem={problem} />}</div>
      <PasswordField
        label={words.password}
        autoComplete="current-password"
        value={password}
        onValue={setPassword}
        wrong={wrong.password}
      />
      <div className="dialog-verbs">
        <button type="submit" className="button button-bad" disabled={busy}>
          {busy ? words.removing : words.remove}
        </button>
        <button type="button" className="button-quiet" onClick={onClose}>
          {words.keep}
        </button>
      </div>
    </form>
  );
};
