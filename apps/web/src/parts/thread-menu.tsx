import { useId, useRef, useState } from 'react';
import { api } from '../api/api.ts';
import type { Conversation } from '../api/conversation.ts';
import { text } from '../text/pt-br.ts';
import { InstructionsDialog } from './instructions-dialog.tsx';
import './thread-menu.css';

type Props = { readonly conversation: Conversation };

/** What can be done with a whole conversation. The browser's own popover: Esc and a click close it. */
export const ThreadMenu = ({ conversation }: Props) => {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [writing, setWriting] = useState(false);
  const { id: conversationId, systemPrompt } = conversation;
  // The dialog gives the focus back to whoever had it: not to an item of a menu that is closed.
  const write = (): void => {
    opener.current?.focus();
    setWriting(true);
  };
  // Below its button; what is in the top layer knows no other anchor in all our browsers.
  const place = ({ currentTarget }: { readonly currentTarget: HTMLElement }): void => {
    const { bottom = 0, right = 0 } = opener.current?.getBoundingClientRect() ?? {};
    currentTarget.style.inset = `${bottom + 4}px ${innerWidth - right}px auto auto`;
  };
  return (
    <div className="thread-menu">
      {systemPrompt && (
        <button type="button" className="link" onClick={() => setWriting(true)}>
          {text.instructions.some}
        </button>
      )}
      <button type="button" className="thread-menu-open" popoverTarget={id} ref={opener}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8h.01M8 8h.01M13 8h.01" />
        </svg>
        <span className="sr-only">{text.thread.more}</span>
      </button>
      <div id={id} popover="auto" className="thread-menu-panel" onBeforeToggle={place}>
        <button type="button" popoverTarget={id} popoverTargetAction="hide" onClick={write}>
          {systemPrompt ? text.instructions.change : text.instructions.give}
        </button>
        <a href={api.exportPath(conversationId, 'md')} download>
          {text.thread.exportMarkdown}
        </a>
        <a href={api.exportPath(conversationId, 'json')} download>
          {text.thread.exportJson}
        </a>
      </div>
      <InstructionsDialog
        conversation={conversation}
        open={writing}
        onDone={() => setWriting(false)}
      />
    </div>
  );
};
