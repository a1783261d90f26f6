import { Link } from 'wouter';
import { text } from '../text/pt-br.ts';
import { Notice } from './notice.tsx';
import './missing-conversation.css';

/** An address that is not, or no longer, a conversation of the reader's. */
export const MissingConversation = () => {
  const { missingTitle, missingDetail, create } = text.conversations;
  return (
    <div className="missing-conversation">
      <h1 className="sr-only">{missingTitle}</h1>
      <Notice
        tone="warn"
        title={missingTitle}
        detail={missingDetail}
        action={
          <Link href="/conversas" className="button-quiet">
            {create}
          </Link>
        }
      />
    </div>
  );
};
