import { randomUUIDv7 } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, it } from 'vitest';
import { freshDatabase } from '../../../../../tests/fresh-database.ts';
import { migrate } from '../../../src/stores/postgres/migrate.ts';

const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** The migrations up to the one before this one, as an earlier version had them. */
const migrationsBefore = async (name: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'evolua-before-'));
  await cp(migrations, folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(await readFile(journal, 'utf8'));
  const count = entries.findIndex(({ tag }: { tag: string }) => tag.endsWith(name));
  expect(count).toBeGreaterThan(0);
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }));
  return folder;
};

it('a system message at the root becomes the prompt of its conversation', async () => {
  const { url, drop } = await freshDatabase();
  const before = await migrationsBefore('move_system_prompts');
  await migrate(url, before);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [owner, prompted, plain, root, question, answer, lonely] = Array.from({ length: 7 }, () =>
    randomUUIDv7(),
  );
  await client.query(
    `insert into users (id, name, email, created_at, updated_at)
     values ($1, 'Ana', 'ana@exemplo.test', now(), now())`,
    [owner],
  );
  const said = [
    [root, prompted, null, 'system', 'Seja breve.'],
    [question, prompted, root, 'user', 'Oi?'],
    [answer, prompted, question, 'assistant', 'Oi.'],
    [lonely, plain, null, 'user', 'Oi?'],
  ];
  for (const id of [prompted, plain]) {
    await client.query(
      `insert into conversations (id, owner_id, title, created_at, updated_at)
       values ($1, $2, 't', now(), now())`,
      [id, owner],
    );
    await client.query(
      `insert into conversation_documents (id, owner_id, created_at, updated_at, document)
       values ($1, $2, now(), now(), '{"title":"t"}')`,
      [id, owner],
    );
  }
  for (const [id, conversationId, parentId, role, content] of said) {
    const document = { parentId, role, content, generationId: null, status: 'completed' };
    await client.query(
      `insert into messages
         (id, conversation_id, owner_id, parent_id, role, content, status, created_at)
       values ($1, $2, $3, $4, $5, $6, 'completed', now())`,
      [id, conversationId, owner, parentId, role, content],
    );
    await client.query(
      `insert into message_documents (id, conversation_id, owner_id, created_at, document)
       values ($1, $2, $3, now(), $4)`,
      [id, conversationId, owner, document],
    );
  }
  await client.query(
    `insert into generations (id, owner_id, conversation_id, parent_id, user_message_id,
       assistant_message_id, user_text, model, body_hash, status, owner_token, created_at)
     values ($1, $2, $3, $4, $5, $6, 'Oi?', 'evolua', '', 'completed', $1, now())`,
    [randomUUIDv7(), owner, prompted, root, question, answer],
  );

  await migrate(url);

  const rows = async (text: string) => (await client.query({ text, rowMode: 'array' })).rows;
  const prompts = [
    [prompted, 'Seja breve.'],
    [plain, null],
  ].sort();
  expect(await rows('select id, system_prompt from conversations order by id')).toEqual(prompts);
  expect(
    await rows(`select id, document ->> 'systemPrompt' from conversation_documents order by id`),
  ).toEqual(prompts);
  const places = said
    .filter(([, , , role]) => role !== 'system')
    .map(([id, , parentId]) => [id, parentId === root ? null : parentId])
    .sort();
  expect(await rows('select id, parent_id::text from messages order by id')).toEqual(places);
  expect(
    await rows(`select id, document ->> 'parentId' from message_documents order by id`),
  ).toEqual(places);
  expect(await rows('select parent_id from generations')).toEqual([[null]]);
  await client.end();
  await drop();
  await rm(before, { recursive: true });
});
