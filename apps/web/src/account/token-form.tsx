import { type FormEvent, useState } from 'react';
import { accountApi } from '../api/account-api.ts';
import type { ApiToken } from '../api/api-token.ts';
import { fieldFaultOf } from '../app/field-fault-of.ts';
import { useForm } from '../app/use-form.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { accountText } from '../text/account-text.ts';

type Created = { readonly token: ApiToken; readonly secret: string };
type Props = {
  readonly onCreated: (created: Created) => void;
  /** It stands where the reader has just pressed a button. */
  readonly focused: boolean;
};

const words = accountText.tokens;

/** A name, and the key is made. */
export const TokenForm = ({ onCreated, focused }: Props) => {
  const [name, setName] = useState('');
  const { submit, busy, problem, wrong } = useForm({
    send: accountApi.createToken,
    onDone: onCreated,
    faultsOf: (each) => fieldFaultOf(each, { name: words.nameWrong }),
  });
  const create = (event: FormEvent): void => {
    event.preventDefault();
    submit(name.trim(), name.trim() === '' ? { name: words.nameMissing } : {});
  };
  return (
    <form className="settings-form" onSubmit={create} noValidate>
      <div role="alert">{problem && <ProblemNotice problem={problem} />}</div>
      <TextField
        label={words.name}
        hint={words.nameHint}
        autoComplete="off"
        autoFocus={focused}
        value={name}
        onValue={setName}
        wrong={wrong.name}
      />
      <button type="submit" className="button-quiet" disabled={busy}>
        {busy ? words.creating : words.create}
      </button>
    </form>
  );
};
