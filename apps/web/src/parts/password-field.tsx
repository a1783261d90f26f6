import { useState } from 'react';
import { text } from '../text/pt-br.ts';
import { TextField } from './text-field.tsx';

type Props = {
  readonly label?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly hint?: string;
  readonly wrong: string | undefined;
};

/** A password that can be looked at while it is typed. */
export const PasswordField = ({ label = text.identity.password, ...field }: Props) => {
  const [shown, setShown] = useState(false);
  const { showPassword, hidePassword } = text.identity;
  return (
    <TextField {...field} label={label} type={shown ? 'text' : 'password'}>
      <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? hidePassword : showPassword}
        <span className="sr-only">{` ${label.toLowerCase()}`}</span>
      </button>
    </TextField>
  );
};
