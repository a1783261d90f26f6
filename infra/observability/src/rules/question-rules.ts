import { askingRoutes } from '../slo/asking-routes.ts';
import { notBad } from '../slo/not-bad.ts';
import type { Rule } from './rule.ts';
import type { RuleGroup } from './rule-group.ts';

/** Read from the counters, as soon as something happens. */
const COUNTED = ['5m', '30m', '1h', '2h', '6h'];
/** Averages of what the shortest window has said: a month of raw counters is much to read. */
const AVERAGED = ['1d', '3d', '30d'];

/**
 * A question that fails before its first word is seen twice, by the door and by the answer's own
 * count; one that found no database only by the door; one that is cut only by its count. So the
 * larger of the two views, and never their sum.
 */
const badOver = (window: string): string =>
  `max by (version) (
  label_replace(
    sum by (version) (rate(evolua_answers_total{job="evolua",outcome!~"${notBad}"}[${window}])),
    "seen_by", "answer", "", ""
  )
  or
  label_replace(
    sum by (version) (rate(evolua_http_request_duration_seconds_count{job="evolua",method="POST",route=~"${askingRoutes}",status=~"5.."}[${window}])),
    "seen_by", "door", "", ""
  )
  or
  0 * sum by (version) (rate(evolua_answers_total{job="evolua"}[${window}]))
)`;

/** Comes after the bad ones: where none is good, it is 0 and not nothing. */
const goodOver = (window: string): string =>
  `sum by (version) (rate(evolua_answers_total{job="evolua",outcome="ok"}[${window}]))
or
0 * evolua:questions_bad:rate${window}`;

const averageOver = (window: string, which: 'good' | 'bad'): string =>
  `avg_over_time(evolua:questions_${which}:rate5m[${window}])`;

const recordOver = (window: string, bad: string, good: string): readonly Rule[] => [
  { record: `evolua:questions_bad:rate${window}`, expr: bad },
  { record: `evolua:questions_good:rate${window}`, expr: good },
  {
    record: `evolua:questions_bad:ratio_rate${window}`,
    expr: `evolua:questions_bad:rate${window}
/
(evolua:questions_good:rate${window} + evolua:questions_bad:rate${window})`,
  },
];

/**
 * How many questions a second end well and badly, and which share ends badly, by version, over
 * every window that an alert or a dashboard looks at.
 */
export const questionRules: RuleGroup = {
  name: 'evolua-questions',
  rules: [
    ...COUNTED.flatMap((window) => recordOver(window, badOver(window), goodOver(window))),
    ...AVERAGED.flatMap((window) =>
      recordOver(window, averageOver(window, 'bad'), averageOver(window, 'good')),
    ),
  ],
};
