import { getEventListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import type { ChatEvent } from '../../../src/domain/chat-event.ts';
import type { ChatProvider } from '../../../src/domain/chat-provider.ts';
import type { RequestContext } from '../../../src/domain/request-context.ts';
import { aRequest } from '../../a-request.ts';
import { mostlyNot } from './mostly-not.ts';

/** One reader: what it asks and when, how fast it reads, and when or where it leaves. */
export const anyVisit = fc.record({
  afterMs: fc.oneof(fc.nat(200), fc.nat(3_000), fc.nat(30_000)),
  /** Absent: a question that nobody else asks. */
  question: fc.constantFrom<string | undefined>(undefined, 'uma pergunta', 'outra pergunta'),
  /** Anybody, or one author alone. */
  model: fc.constantFrom<string>('evolua', 'evolua', 'evolua', 'Ana'),
  temperature: fc.constantFrom(0, 0, 0, 1),
  isStateless: fc.boolean(),
  degradedAllowed: fc.boolean(),
  wantsTool: fc.nat(9).map((drawn) => drawn === 9),
  chaos: mostlyNot(mostlyNot(fc.constantFrom('error=overloaded', 'latency=300;cut=2;target=Ana'))),
  pauseMs: mostlyNot(fc.nat(900)),
  /** Leaves at this event, or aborts so long after it came. */
  eventsMax: mostlyNot(fc.integer({ min: 1, max: 12 })),
  abortsMs: mostlyNot(fc.nat(4_000)),
});

export type Visit = typeof anyVisit extends fc.Arbitrary<infer Plan> ? Plan : never;

export const PATIENT: Visit = {
  afterMs: 0,
  question: undefined,
  model: 'evolua',
  temperature: 0,
  isStateless: false,
  degradedAllowed: false,
  wantsTool: false,
  chaos: undefined,
  pauseMs: undefined,
  eventsMax: undefined,
  abortsMs: undefined,
};

/** What a reader has to tell when it is gone, however it went. */
export type Visited = {
  readonly requestId: string;
  readonly question: string;
  readonly events: readonly ChatEvent[];
  readonly error: unknown;
  /** It neither left nor was stopped by its own abort. */
  readonly stayed: boolean;
  readonly attempts: RequestContext['attempts'];
  /** Left behind on its own signal. */
  readonly listeners: number;
};

export const visited = async (
  provider: ChatProvider,
  visit: Visit,
  requestId: string,
): Promise<Visited> => {
  await delay(visit.afterMs);
  const { question = `a pergunta ${requestId}`, wantsTool, isStateless, chaos } = visit;
  const { degradedAllowed, temperature, model } = visit;
  const attempts = { count: 0, calls: [], inFlight: new Set<string>() };
  const request = aRequest({
    messages: [{ role: 'user', content: question }],
    model,
    sampling: { temperature },
    tools: wantsTool ? [{ name: 'previsao' }] : undefined,
    context: {
      ...{ requestId, attempts, degradedAllowed, chaos },
      generationId: isStateless ? undefined : requestId,
    },
  });
  const caller = new AbortController();
  const leaving =
    visit.abortsMs === undefined
      ? undefined
      : setTimeout(() => caller.abort('stopped'), visit.abortsMs);
  const events: ChatEvent[] = [];
  let error: unknown;
  try {
    for await (const event of provider.stream(request, caller.signal)) {
      events.push(event);
      if (events.length === visit.eventsMax) break;
      if (visit.pauseMs !== undefined) await delay(visit.pauseMs);
    }
  } catch (thrown) {
    error = thrown;
  }
  clearTimeout(leaving);
  const stayed = events.length !== visit.eventsMax && !caller.signal.aborted;
  const listeners = getEventListeners(caller.signal, 'abort').length;
  return { requestId, question, events, error, stayed, attempts, listeners };
};
