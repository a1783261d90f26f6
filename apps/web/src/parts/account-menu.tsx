import { useId, useRef } from 'react';
import { Link } from 'wouter';
import type { Account } from '../api/account.ts';
import { useSignOut } from '../app/use-sign-out.ts';
import { text } from '../text/pt-br.ts';
import { ThemeChoice } from './theme-choice.tsx';
import './account-menu.css';

type Props = { readonly account: Account; readonly onHelp: () => void };

/** Who is here, the theme, and the way out. The browser's own popover: Esc and a click close it. */
export const AccountMenu = ({ account, onHelp }: Props) => {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const { signOut, leaving } = useSignOut();
  const close = (): void => panel.current?.hidePopover();
  const help = (): void => {
    close();
    onHelp();
  };
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
      <div id={id} ref={panel} popover="auto" className="account-panel">
        <p>
          <b>{account.name}</b>
          <span>{account.email}</span>
        </p>
        <ThemeChoice />
        <Link href="/conta" onClick={close}>
          {text.account.toAccount}
        </Link>
        <Link href="/sessoes" onClick={close}>
          {text.account.toSessions}
        </Link>
        <button type="button" onClick={help}>
          {text.account.toHelp}
          <kbd>?</kbd>
        </button>
        <a href="/v1/chat/arquitetura" className="account-page">
          {text.nav.architecture}
        </a>
        <a href="/docs" className="account-page">
          {text.nav.api}
        </a>
        <button type="button" className="account-leave" onClick={signOut} disabled={leaving}>
          {text.account.signOut}
        </button>
      </div>
    </div>
  );
};
