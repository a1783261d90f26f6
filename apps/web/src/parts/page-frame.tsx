import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Account } from '../api/account.ts';
import { HelpDialog } from '../shortcuts/help-dialog.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { frameText } from '../text/frame-text.ts';
import { ToastRegion } from '../toasts/toast-region.tsx';
import { AppHeader } from './app-header.tsx';
import { LiveRegion } from './live-region.tsx';
import './page-frame.css';

type Props = {
  readonly account: Account;
  /** What stands before the brand on a narrow screen. */
  readonly lead?: ReactNode;
  /** Goes to the search, where there is one. */
  readonly onSearch?: () => void;
  readonly children: ReactNode;
};

const toToast = (): void => document.querySelector<HTMLElement>('[data-toast-action]')?.focus();

/** What every screen of somebody who is signed in has: header, shortcuts, help, toasts, a voice. */
export const PageFrame = ({ account, lead, onSearch, children }: Props) => {
  const [helping, setHelping] = useState(false);
  const [, navigate] = useLocation();
  useShortcuts({
    search: onSearch,
    help: () => setHelping(true),
    create: () => navigate('/conversas'),
    undo: toToast,
  });
  return (
    <div className="page-frame">
      <a className="skip" href="#conteudo">
        {frameText.skip}
      </a>
      <AppHeader account={account} lead={lead} onHelp={() => setHelping(true)} />
      {children}
      <ToastRegion />
      <HelpDialog open={helping} onClose={() => setHelping(false)} />
      <LiveRegion />
    </div>
  );
};
