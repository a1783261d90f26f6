import { type FormEvent, useState } from 'react';
import type { Conversation } from '../api/conversation.ts';
import { problemOf } from '../api/problem-of.ts';
import { text } from '../text/pt-br.ts';
import { wordsOf } from '../text/words-of.ts';
import { useRenameConversation } from '../threads/use-rename-conversation.ts';

type Props = { readonly conversation: Conversation; readonly onDone: () => void };

const titleCharactersMax = 120;

/** The title as a field, in its own place. Enter saves, Esc leaves it as it was. */
export const ConversationRename = ({ conversation, onDone }: Props) => {
  const [title, setTitle] = useState(conversation.title);
  const rename = useRenameConversation();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const next = title.trim();
    if (next === '' || next === conversation.title) onDone();
    else rename.mutate({ conversation, title: next }, { onSuccess: onDone });
  };
  return (
    <form className="conversation-form" onSubmit={save}>
      <input
        aria-label={text.conversations.renameLabel}
        value={title}
        maxLength={titleCharactersMax}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this field.
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Or a drawer around it would close as well.
          event.preventDefault();
          onDone();
        }}
      />
      {rename.isError && <p className="wrong">{wordsOf(problemOf(rename.error)).title}</p>}
      <div className="conversation-verbs">
        <button type="submit" className="button" disabled={rename.isPending}>
          {text.conversations.save}
        </button>
        <button type="button" className="link" onClick={onDone}>
          {text.conversations.cancel}
        </button>
      </div>
    </form>
  );
};
