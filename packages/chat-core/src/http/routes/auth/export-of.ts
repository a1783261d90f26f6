import type { Page } from '../../../domain/page.ts';
import type { PageRequest } from '../../../domain/page-request.ts';
import type { Principal } from '../../../domain/principal.ts';
import type { RouteParts } from '../../route-parts.ts';
import { presentAccount } from '../../views/present-account.ts';
import { presentConversation } from '../../views/present-conversation.ts';
import { presentMessage } from '../../views/present-message.ts';
import { presentSession } from '../../views/present-session.ts';
import { presentToken } from '../../views/present-token.ts';

const PAGE_ITEMS = 100;

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
  const conversations = () => pages((page) => chat.conversations(account.id, page));
  const messages = (id: string) => pages((page) => chat.messages(account.id, id, page));

  return (async function* () {
    yield `${JSON.stringify(head).slice(0, -1)},"conversations":[`;
    let comma = '';
    for await (const conversation of conversations()) {
      yield `${comma}${JSON.stringify(presentConversation(conversation)).slice(0, -1)},"messages":`;
      yield* jsonArray(messages(conversation.id), presentMessage);
      yield '}';
      comma = ',';
    }
    yield '],"calls":';
    yield* jsonArray(
      pages((page) => calls.list(account.id, page)),
      (call) => call,
    );
    yield '}';
  })();
};

async function* pages<Item>(list: (page: PageRequest) => Promise<Page<Item>>) {
  let cursor: string | undefined;
  do {
    const page: Page<Item> = await list({ limit: PAGE_ITEMS, cursor });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

async function* jsonArray<Item>(items: AsyncIterable<Item>, present: (item: Item) => unknown) {
  let before = '[';
  for await (const item of items) {
    yield before + JSON.stringify(present(item));
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
