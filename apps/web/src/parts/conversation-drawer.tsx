import { type RefObject, useEffect, useRef } from 'react';
import { text } from '../text/pt-br.ts';
import { ConversationList } from './conversation-list.tsx';
import './conversation-drawer.css';

type Props = {
  readonly currentId: string | undefined;
  readonly open: boolean;
  /** Where the reader wants to write; without it, the focus begins at the top. */
  readonly searchField: RefObject<HTMLInputElement | null> | undefined;
  readonly onClose: () => void;
};

/** The list on a narrow screen: a modal dialog, so that focus stays inside and Esc closes it. */
export const ConversationDrawer = ({ currentId, open, searchField, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!open) dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
    searchField?.current?.focus();
  }, [open, searchField]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it too, by the browser.
    <dialog
      ref={dialog}
      className="conversation-drawer"
      aria-label={text.conversations.label}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <>
          <ConversationList currentId={currentId} searchField={searchField} onNavigate={onClose} />
          <button type="button" className="drawer-close" onClick={onClose}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m3 3 10 10M13 3 3 13" />
            </svg>
            <span className="sr-only">{text.conversations.close}</span>
          </button>
        </>
      )}
    </dialog>
  );
};
