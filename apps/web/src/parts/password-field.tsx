import { useState } from 'react';
import { text } from '../text/pt-br.ts';
import { TextField } from './text-field.tsx';

type Props = {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly hint?: string;
  readonly wrong: string | undefined;
};

/** A password that can be looked at while it is typed. */
export const PasswordField = (props: Props) => {
  const [shown, setShown] = useState(false);
  const { password, showPassword, hidePassword } = text.identity;
  return (
    <TextField {...props} label={password} type={shown ? 'text' : 'password'}>
      <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? hidePassword : showPassword}
        <span className="sr-only">{` ${password.toLowerCase()}`}</span>
      </button>
    </TextField>
  );
};
