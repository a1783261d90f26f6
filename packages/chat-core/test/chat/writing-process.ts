import { openPostgres } from '../../src/stores/postgres/open-postgres.ts';
import { aLogger } from '../a-logger.ts';
import { aWritingChat } from './a-writing-chat.ts';

// A process of its own, to be killed or held: it says which answer it writes, and how that ended.

const [url = '', ownerId = ''] = process.argv.slice(2);
const postgres = await openPostgres({ url, connectionsMax: 2, logger: aLogger().logger });
const { chat, ask } = aWritingChat(postgres);
await chat.recover();
const { id } = await ask(ownerId);
process.stdout.write(`${id}\n`);
const position = { ownerId, generationId: id, afterSeq: 0 };
for await (const event of await chat.follow(position, new AbortController().signal)) {
  if (event.kind === 'error') process.stdout.write(`${event.code}\n`);
}
await chat.drain(0);
await postgres.close();
