import { type ReactNode, useEffect, useId, useRef } from 'react';
import { frameText } from '../text/frame-text.ts';
import './dialog.css';

type Props = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
};

/**
 * The browser's own modal dialog: the focus stays inside, Esc and a click beside it close it, and
 * the focus goes back to where it was. It begins at what is marked `data-first`, else at the first.
 */
export const Dialog = ({ title, open, onClose, className = '', children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (!open) return dialog.current?.close();
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it too, by the browser.
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <div className="dialog-sheet">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="dialog-close" onClick={onClose}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m3 3 10 10M13 3 3 13" />
            </svg>
            <span className="sr-only">{frameText.dialogClose}</span>
          </button>
          {children}
        </div>
      )}
    </dialog>
  );
};
