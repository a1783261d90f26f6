import { ChatError } from '../../../domain/chat-error.ts';
import type { Message } from '../../../domain/message.ts';
import type { Page } from '../../../domain/page.ts';
import type { Principal } from '../../../domain/principal.ts';
import type { RouteParts } from '../../route-parts.ts';
import { jsonArray } from '../../streams/json-array.ts';
import { pagesOf } from '../../streams/pages-of.ts';
import { presentAccount } from '../../views/present-account.ts';
import { presentSession } from '../../views/present-session.ts';
import { presentToken } from '../../views/present-token.ts';
import { conversationJson } from '../conversations/conversation-json.ts';

type Sources = Pick<RouteParts, 'identity' | 'tokens' | 'chat' | 'calls'>;

/**
 * Everything of one owner as pieces of a JSON text, read page by page while it is being written
 * (LGPD art. 18). Throws `store_unavailable`, here or between two pieces.
 */
export const exportOf = async (
  { identity, tokens, chat, calls }: Sources,
  principal: Principal,
): Promise<AsyncIterable<string>> => {
  const { account } = principal;
  const [sessions, apiTokens] = await Promise.all([
    identity.sessions(account.id),
    tokens.list(account.id),
  ]);
  const head = {
    exportedAt: new Date(),
    account: presentAccount(account),
    sessions: sessions.map((session) => presentSession(session, principal)),
    tokens: apiTokens.map(presentToken),
  };
  const conversations = () => pagesOf((page) => chat.conversations(account.id, page));
  const messages = (id: string) =>
    pagesOf((page) => chat.messages(account.id, id, page).catch(noneOfWhatIsGone));

  return (async function* () {
    yield `${JSON.stringify(head).slice(0, -1)},"conversations":[`;
    let comma = '';
    for await (const conversation of conversations()) {
      yield comma;
      yield* conversationJson(conversation, messages(conversation.id));
      comma = ',';
    }
    yield '],"calls":';
    yield* jsonArray(
      pagesOf((page) => calls.list(account.id, page)),
      (call) => call,
    );
    yield '}';
  })();
};

/** What is deleted while it is being read ends there, and the rest still comes. */
const noneOfWhatIsGone = (error: unknown): Page<Message> => {
  if (!(error instanceof ChatError) || error.code !== 'conversation_not_found') throw error;
  return { items: [], nextCursor: null };
};
