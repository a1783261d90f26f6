import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { quantile } from '../../../scripts/bench/quantile.ts';
import { startOwnPostgres } from '../../../tests/start-own-postgres.ts';
import { openPostgres } from '../src/stores/postgres/open-postgres.ts';
import { postgresSearchIndex } from '../src/stores/postgres/postgres-search-index.ts';
import { searchWords } from '../src/stores/postgres/search-words.ts';
import { aLogger } from '../test/a-logger.ts';

// How long a search takes over a million messages, a hundred thousand of them one person's, and
// whether Postgres finds them by the index: a few minutes. `node bench/search.bench.ts`

const MESSAGES = 1_000_000;
const OWN = 100_000;
const SEARCHES = 50;

/** From common to rare: a word's place says how often it is drawn. */
const WORDS = `sistema resposta pergunta servidor banco dados usuário mensagem conversa tempo erro
  provedor modelo instância rede região falha limite fila cache disjuntor réplica latência métrica
  gráfico custo token sessão senha busca índice página tabela chave valor texto aula professor aluno
  exemplo prática teoria circuito aberto fechado tentativa espera prazo carga teste promessa figura
  informação proteção replicação observação degradação interrupção continuação geração migração`.split(
  /\s+/u,
);
const ASKED = ['sistema', 'migracao', 'disjuntor aberto', 'informações', 'interrup', 'aula -teste'];
const RARE = 'xilofone';

const say = (line: string) => void process.stdout.write(`${line}\n`);

const { server, close } = await startOwnPostgres();
const { logger } = aLogger();
const postgres = await openPostgres({ url: server.url, connectionsMax: 2, logger });
const client = new pg.Client({ connectionString: server.url });
await client.connect();

const fill = async () => {
  const [owner, ...others] = Array.from({ length: 10 }, () => randomUUID());
  const people = [owner, ...others];
  await client.query(
    `insert into users (id, email, name, created_at, updated_at)
     select id, id || '@exemplo.test', 'Pessoa', now(), now() from unnest($1::uuid[]) id`,
    [people],
  );
  await client.query(
    `insert into search_entries (id, owner_id, conversation_id, text, created_at)
     select id, id, id, 'Conversa', now() from unnest($1::uuid[]) id`,
    [people],
  );
  await client.query('drop index search_entries_words');
  // A person's conversation has their own id here: the index does not care.
  await client.query(
    `insert into search_entries (id, owner_id, conversation_id, role, text, created_at)
     select gen_random_uuid(), owner, owner, 'user', said.text, now() - nth * interval '1 second'
     from generate_series(1, ${MESSAGES}) nth
     cross join lateral (
       select case when nth <= ${OWN} then $1::uuid
         else ($2::uuid[])[1 + nth % ${people.length - 1}] end as owner
     ) whose
     cross join lateral (
       select string_agg(($3::text[])[1 + floor(power(random(), 2) * ${WORDS.length} + (place + nth) * 0)], ' ')
         || case when nth % 50000 = 7 then ' ${RARE}' else '' end as text
       from generate_series(1, 25) place
     ) said`,
    [owner, others, WORDS],
  );
  await client.query(
    'create index search_entries_words on search_entries using gin (owner_id, words)',
  );
  await client.query('vacuum analyze search_entries');
  return owner as string;
};

const timed = async (search: () => Promise<unknown>) => {
  const times: number[] = [];
  for (let nth = 0; nth < SEARCHES; nth += 1) {
    const startedAtMs = performance.now();
    await search();
    times.push(performance.now() - startedAtMs);
  }
  return [0.5, 0.99].map((share) => quantile(times, share).toFixed(1));
};

const planOf = async (ownerId: string, words: string) => {
  const { rows } = await postgres.run((database) =>
    database.execute<{ readonly 'QUERY PLAN': string }>(sql`
      explain select id from search_entries
      where owner_id = ${ownerId} and words @@ ${searchWords(words)}
      order by created_at + interval '0' desc, id desc limit 21
    `),
  );
  const index = /search_entries_\w+/u.exec(rows.map((row) => row['QUERY PLAN']).join('\n'));
  return index?.[0] ?? 'nenhum';
};

const ownerId = await fill();
const index = postgresSearchIndex(postgres);
say(`carga da máquina: ${loadavg()[0]?.toFixed(1)}\n`);
say('| busca | p50 (ms) | p99 (ms) | índice |\n|---|---|---|---|');
for (const words of [RARE, ...ASKED]) {
  const [p50, p99] = await timed(() => index.search(ownerId, words, { limit: 20 }));
  say(`| ${words} | ${p50} | ${p99} | ${await planOf(ownerId, words)} |`);
}

await client.end();
await postgres.close();
await close();
