import { grow } from './grow.ts';
import type { RuleTest } from './rule-test.ts';

const MINUTES = 10;

/** What counts as a question that ended badly. */
export const questionTests: readonly RuleTest[] = [
  badShare('an answer that is not good counts, whatever its provider said', 0.75, [
    [answer('ok'), 10],
    [answer('server'), 10],
    [answer('degraded'), 10],
    [answer('throttled'), 10],
  ]),
  badShare('an outcome that nobody has judged counts', 0.5, [
    [answer('ok'), 10],
    [answer('unheard_of'), 10],
  ]),
  badShare('who left, who asked for what cannot be, who was turned away do not count', 0.5, [
    [answer('ok'), 10],
    [answer('cut'), 10],
    [answer('aborted'), 10],
    [answer('bad_request'), 10],
    [answer('too_busy'), 10],
  ]),
  badShare('a question that found no database counts, though no answer was begun', 1, [
    [door('/v1/chat', 503), 10],
  ]),
  badShare('a failure that both the door and the answer saw counts once', 0.5, [
    [answer('ok'), 10],
    [answer('server'), 10],
    [door('/v1/chat/completions', 503), 10],
  ]),
  badShare('what is not a question, and what was refused in order, does not count', 0, [
    [answer('ok'), 10],
    [door('/v1/usage', 503), 10],
    [door('/v1/chat', 429), 10],
  ]),
  badShare('the instances of a version are one', 0.25, [
    [answer('ok', 'v3-1'), 20],
    [answer('ok', 'v3-2'), 10],
    [answer('server', 'v3-2'), 10],
  ]),
];

function badShare(
  name: string,
  share: number,
  counters: readonly (readonly [series: string, perStep: number])[],
): RuleTest {
  return {
    name,
    interval: '30s',
    input_series: counters.map(([series, perStep]) => ({
      series,
      values: grow({ minutes: MINUTES, perStep }),
    })),
    promql_expr_test: ['5m', '1h', '1d'].map((window) => ({
      // As a whole number of thousandths: promtool compares exactly.
      expr: `round(1000 * evolua:questions_bad:ratio_rate${window})`,
      eval_time: `${MINUTES}m`,
      exp_samples: [{ labels: '{version="v3"}', value: 1_000 * share }],
    })),
  };
}

function answer(outcome: string, instance = 'v3-1'): string {
  return `evolua_answers_total{job="evolua",version="v3",instance="${instance}",outcome="${outcome}"}`;
}

function door(route: string, status: number): string {
  const labels = `method="POST",route="${route}",status="${status}"`;
  return `evolua_http_request_duration_seconds_count{job="evolua",version="v3",instance="v3-1",${labels}}`;
}
