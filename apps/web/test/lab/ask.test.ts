import type { AskEvent } from '@evolua/lab-contract/ask-event';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { describe, expect, it } from 'vitest';
import type { AskColumn } from '../../src/lab/ask/ask-column.ts';
import { marksOf } from '../../src/lab/ask/marks-of.ts';
import { meaningOf } from '../../src/lab/ask/meaning-of.ts';
import { newColumn } from '../../src/lab/ask/new-column.ts';
import { parseAskEvent } from '../../src/lab/ask/parse-ask-event.ts';
import { reduceColumn } from '../../src/lab/ask/reduce-column.ts';
import { answerSummary } from '../support/answer-summary.ts';

const say = (ms: number, event: string, id: number, data: unknown): AskEvent => ({
  type: 'version',
  version: 'v1',
  ms,
  event,
  id: String(id),
  data,
});
const end: AskEvent = { type: 'end', version: 'v1', ms: 900, whole: true };
const after = (events: readonly AskEvent[]): AskColumn => events.reduce(reduceColumn, newColumn());
const attempt = {
  kind: 'attempt',
  provider: 'openai',
  model: 'm',
  outcome: 'server',
  ms: 84,
  status: 503,
};
const problem = { code: 'server', title: 'Falhou', detail: '', route: [attempt] };

const answered = (
  firstTokenMs: number,
  summary: Partial<typeof answerSummary> = {},
): AskColumn => ({
  ...after([
    say(firstTokenMs, 'delta', 1, { text: 'Oi' }),
    say(800, 'done', 2, { ...answerSummary, ...summary }),
    end,
  ]),
});
const failed = after([{ type: 'refused', version: 'v1', ms: 90, status: 503, problem }, end]);

describe('a column', () => {
  it('tells its answer with the times that the laboratory measured', () => {
    const column = after([
      say(40, 'route', 1, { kind: 'cache', outcome: 'miss', ms: 2 }),
      say(230, 'delta', 2, { text: 'Nove' }),
      say(260, 'delta', 3, { text: ' em dez' }),
      say(700, 'done', 4, answerSummary),
      end,
    ]);
    expect(column).toMatchObject({ firstTokenMs: 230, totalMs: 700, ended: true });
    expect(column.answer).toMatchObject({ phase: 'completed', text: 'Nove em dez' });
  });

  it('keeps the way of a question that was refused', () => {
    expect(failed).toMatchObject({ totalMs: 90, firstTokenMs: undefined, ended: true });
    expect(failed.answer).toMatchObject({ phase: 'refused', route: [{ provider: 'openai' }] });
  });

  it('says so when nobody was there, and when the words stopped without an end', () => {
    const nobody = after([
      { type: 'refused', version: 'v1', ms: 4, status: 0, problem: undefined },
      end,
    ]);
    expect(nobody.answer.problem?.code).toBe('nobody_there');
    const cut = after([say(9, 'delta', 1, { text: 'No' }), { ...end, whole: false }]);
    expect(cut.answer).toMatchObject({
      phase: 'failed',
      text: 'No',
      problem: { code: 'answer_cut' },
    });
  });
});

describe('what sets the answers apart', () => {
  const marks = (columns: Partial<Record<VersionId, AskColumn>>) =>
    Object.fromEntries(
      Object.entries(marksOf(columns)).map(([version, all]) => [
        version,
        all.map(({ kind, shared }) => (shared ? `${kind} shared` : kind)),
      ]),
    );

  it('is nothing before the last of them has ended', () => {
    expect(marks({ v1: answered(200), v2: newColumn() })).toEqual({});
  });

  it('is who was first, who was cheapest, and who failed', () => {
    const all = {
      v1: failed,
      v2: answered(300),
      v3: answered(200),
      v4: answered(400, { costUsd: 0.001 }),
    };
    expect(marks(all)).toEqual({ v1: ['failed'], v2: [], v3: ['fastest'], v4: ['cheapest'] });
  });

  it('is shared by those whose figures look alike, and by nobody when all do', () => {
    const three = { v1: answered(200.2), v2: answered(200.4), v3: answered(300) };
    expect(marks(three)).toEqual({ v1: ['fastest shared'], v2: ['fastest shared'], v3: [] });
    expect(marks({ v1: answered(200), v2: answered(200) })).toEqual({ v1: [], v2: [] });
    expect(marks({ v1: answered(200), v2: failed })).toEqual({ v1: [], v2: ['failed'] });
  });

  it('is never won by an emergency answer, nor by a price that nobody knows', () => {
    const all = {
      v1: answered(10, { degraded: true, costUsd: 0 }),
      v2: answered(200, { costUsd: null }),
      v3: answered(300),
    };
    expect(marks(all)).toEqual({ v1: ['degraded'], v2: ['fastest'], v3: [] });
  });
});

describe('what a refusal means', () => {
  const v1 = { id: 'v1', providers: ['openai'] } as const;
  const v2 = { id: 'v2', providers: ['openai', 'anthropic'] } as const;
  const parsed = failed.answer.problem ?? { code: '', title: '', detail: '' };

  it('is told by how many providers a version has', () => {
    expect(meaningOf(v1, parsed)).toContain('só tem um provedor, OpenAI');
    expect(meaningOf(v2, parsed)).toContain('OpenAI e Claude');
  });
  it('is told by the part that is missing', () => {
    expect(meaningOf(v1, { code: 'no_instance_ready', title: '', detail: '' })).toContain(
      'servidor',
    );
    expect(meaningOf(v1, { code: 'store_unavailable', title: '', detail: '' })).toContain('banco');
  });
  it('is nothing where the architecture is not to blame', () => {
    expect(meaningOf(v1, { code: 'too_many_requests', title: '', detail: '' })).toBeUndefined();
  });
});

it('passes over events without a version, and names that it does not know', () => {
  const message = (event: string, data: unknown) => ({
    event,
    id: undefined,
    data: JSON.stringify(data),
  });
  expect(parseAskEvent(message('end', { version: 'v1', ms: 3, whole: true }))).toMatchObject({
    type: 'end',
    version: 'v1',
  });
  expect(parseAskEvent(message('end', { ms: 3 }))).toBeUndefined();
  expect(parseAskEvent(message('gone', { version: 'v1', ms: 3 }))).toBeUndefined();
  expect(parseAskEvent({ event: 'end', id: undefined, data: '{' })).toBeUndefined();
});
