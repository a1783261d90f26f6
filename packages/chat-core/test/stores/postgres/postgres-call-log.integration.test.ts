import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallLog } from '../../../src/domain/call-log.ts';
import { postgresCallLedger } from '../../../src/stores/postgres/postgres-call-ledger.ts';
import { postgresCallLog } from '../../../src/stores/postgres/postgres-call-log.ts';
import { postgresGenerationStore } from '../../../src/stores/postgres/postgres-generation-store.ts';
import { aGeneration } from '../a-generation.ts';
import { aProviderCall } from '../a-provider-call.ts';
import { anOpenedCall } from '../an-opened-call.ts';
import { recordingLogger } from '../recording-logger.ts';
import { type PostgresUnderTest, postgresUnderTest } from './postgres-under-test.ts';

let under: PostgresUnderTest;
let log: CallLog;
beforeAll(async () => {
  under = await postgresUnderTest();
  log = postgresCallLog(under.postgres);
});
afterAll(() => under.close());

const booked = async (
  ownerId: string,
  {
    generationId,
    startedAt,
    attempt = 1,
    ...call
  }: {
    readonly generationId?: string;
    readonly startedAt?: Date;
    readonly attempt?: number;
    readonly provider?: string;
    readonly costUsd?: number | null;
  },
) => {
  const ledger = postgresCallLedger(under.postgres, { logger: recordingLogger() });
  const when = startedAt === undefined ? {} : { startedAt };
  const opened = anOpenedCall({ ownerId, generationId, attempt, ...when, ...call });
  await ledger.opened(opened);
  ledger.closed(opened, aProviderCall({ attempt, ...call }));
  await ledger.flush();
};

describe('what a conversation has spent', () => {
  it('is the sum of every call for every one of its answers, to the last decimal', async () => {
    const ownerId = await under.newOwner();
    const generations = postgresGenerationStore(under.postgres, { staleAfterMs: 0 });
    const first = aGeneration({ ownerId });
    const second = aGeneration({ ownerId, conversationId: first.conversationId });
    const elsewhere = aGeneration({ ownerId });
    for (const each of [first, second, elsewhere]) await generations.open(each);
    await booked(ownerId, { generationId: first.id, costUsd: 0.1 });
    await booked(ownerId, { generationId: first.id, attempt: 2, costUsd: null });
    await booked(ownerId, { generationId: second.id, costUsd: 0.2 });
    await booked(ownerId, { generationId: elsewhere.id, costUsd: 5 });
    expect(await log.ofConversation(ownerId, first.conversationId)).toEqual({
      calls: 3,
      inputTokens: 360,
      outputTokens: 1_020,
      costUsd: 0.3,
    });
  });

  it('is nothing for one without answers, and for a stranger', async () => {
    const nothing = { calls: 0, inputTokens: 0, outputTokens: 0, costUsd: 0 };
    const [ownerId, stranger] = [await under.newOwner(), await under.newOwner()];
    const generation = aGeneration({ ownerId });
    await postgresGenerationStore(under.postgres, { staleAfterMs: 0 }).open(generation);
    await booked(ownerId, { generationId: generation.id });
    expect(await log.ofConversation(stranger, generation.conversationId)).toEqual(nothing);
    expect(await log.ofConversation(ownerId, randomUUIDv7())).toEqual(nothing);
  });
});

describe('usage by day', () => {
  const SAO_PAULO = { days: 3, timeZone: 'America/Sao_Paulo' };

  /** So many hours after the midnight of that many days ago, there. */
  const timeThere = async (daysAgo: number, hours: number) => {
    const { rows } = await under.postgres.run((db) =>
      db.execute<{ at: string; day: string }>(sql`
        with there as (
          select date_trunc('day', now() at time zone 'America/Sao_Paulo')
            - ${daysAgo} * interval '1 day' as midnight
        )
        select ((midnight + ${hours} * interval '1 hour') at time zone 'America/Sao_Paulo')::text as at,
          to_char(midnight, 'YYYY-MM-DD') as day from there
      `),
    );
    return { startedAt: new Date(rows[0]?.at ?? ''), day: rows[0]?.day };
  };

  it('is summed by the days of that place and by provider, newest first', async () => {
    const ownerId = await under.newOwner();
    const [early, late] = [await timeThere(1, 0), await timeThere(1, 23.99)];
    const today = await timeThere(0, 0);
    const tooOld = await timeThere(3, 23.99);
    const oldest = await timeThere(2, 0);
    await booked(ownerId, { ...early, costUsd: 0.1 });
    await booked(ownerId, { ...late, costUsd: 0.2 });
    await booked(ownerId, { ...late, provider: 'anthropic', costUsd: null });
    await booked(ownerId, { ...today, costUsd: 1 });
    await booked(ownerId, { ...oldest, costUsd: 2 });
    await booked(ownerId, { ...tooOld, costUsd: 9 });
    await booked(await under.newOwner(), { ...today, costUsd: 9 });
    const tokens = { inputTokens: 120, outputTokens: 340 };
    expect(await log.daily(ownerId, SAO_PAULO)).toEqual([
      { day: today.day, provider: 'openai', calls: 1, ...tokens, costUsd: 1 },
      { day: early.day, provider: 'anthropic', calls: 1, ...tokens, costUsd: 0 },
      {
        day: early.day,
        provider: 'openai',
        calls: 2,
        inputTokens: 240,
        outputTokens: 680,
        costUsd: 0.3,
      },
      { day: oldest.day, provider: 'openai', calls: 1, ...tokens, costUsd: 2 },
    ]);
  });

  it('refuses a time zone that Postgres does not know', async () => {
    const refused = log.daily(await under.newOwner(), { days: 1, timeZone: 'Marte/Olimpo' });
    await expect(refused).rejects.toMatchObject({ code: 'invalid_request', field: 'timeZone' });
  });

  it('reads the index of its owner', async () => {
    const { rows } = await under.postgres.run((db) =>
      db.transaction(async (transaction) => {
        await transaction.execute(sql`set local enable_seqscan = off`);
        return transaction.execute<{ 'QUERY PLAN': string }>(sql`
          explain select 1 from llm_calls
          where owner_id = ${randomUUIDv7()} and started_at >= now()
        `);
      }),
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('llm_calls_owner');
  });
});
