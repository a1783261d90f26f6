import type { AnswerSummary } from '@evolua/chat-core/domain/answer-summary';
import type { RouteStep } from '@evolua/chat-core/domain/route-step';
import type { AskEnd } from './ask-end.ts';
import type { HeardAnswer } from './heard-answer.ts';
import type { SentEvent } from './sent-event.ts';

type Timed = Pick<HeardAnswer, 'firstTokenMs' | 'totalMs' | 'route' | 'summary' | 'end'>;

/** Takes down what comes of an answer, and when, from now on. */
export function hearAnswer(): {
  readonly hear: (event: SentEvent) => void;
  readonly atItsEnd: (end: AskEnd) => Timed;
} {
  const startedAtMs = performance.now();
  const elapsedMs = () => performance.now() - startedAtMs;
  const route: Timed['route'][number][] = [];
  let firstTokenMs: number | undefined;
  let totalMs: number | undefined;
  let summary: AnswerSummary | undefined;
  return {
    hear: ({ event, data }) => {
      if (event === 'route') route.push({ step: data as RouteStep, heardMs: elapsedMs() });
      else if (event === 'delta' || event === 'snapshot') {
        if ((data as { readonly text: string }).text !== '') firstTokenMs ??= elapsedMs();
      } else if (event === 'done' || event === 'error') {
        totalMs = elapsedMs();
        if (event === 'done') summary = data as AnswerSummary;
      }
    },
    atItsEnd: (end) => {
      const endedMs = totalMs ?? elapsedMs();
      const told = routeIn(end.problem).map((step) => ({ step, heardMs: endedMs }));
      return { firstTokenMs, totalMs: endedMs, route: [...route, ...told], summary, end };
    },
  };
}

/** A question that was refused tells its way in the problem. */
function routeIn(problem: unknown): readonly RouteStep[] {
  const route = (problem as { readonly route?: unknown } | undefined)?.route;
  return Array.isArray(route) ? route : [];
}
