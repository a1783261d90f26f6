import { useId } from 'react';
import type { Account } from '../api/account.ts';
import { useSignOut } from '../app/use-sign-out.ts';
import { text } from '../text/pt-br.ts';
import { ThemeChoice } from './theme-choice.tsx';
import './account-menu.css';

type Props = { readonly account: Account };

/** Who is here, the theme, and the way out. The browser's own popover: Esc and a click close it. */
export const AccountMenu = ({ account }: Props) => {
  const id = useId();
  const { signOut, leaving } = useSignOut();
  return (
    <div className="account-menu">
      <button
        type="button"
        className="account-open"
        popoverTarget={id}
        aria-label={text.account.open(account.email)}
      >
        <span className="account-email">{account.email}</span>
        <span className="account-initial" aria-hidden="true">
          {(account.name || account.email).slice(0, 1).toUpperCase()}
        </span>
      </button>
      <div id={id} popover="auto" className="account-panel">
        <p>
          <b>{account.name}</b>
          <span>{account.email}</span>
        </p>
        <ThemeChoice />
        <a href="/docs">{text.nav.api}</a>
        <button type="button" onClick={signOut} disabled={leaving}>
          {text.account.signOut}
        </button>
      </div>
    </div>
  );
};
