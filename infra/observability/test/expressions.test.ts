import { describe, expect, test } from 'vitest';
import { generatedFiles } from '../src/generated-files.ts';
import { expressionsIn } from './expressions-in.ts';
import { flawsOf } from './flaws-of.ts';
import { knownOfAll } from './known-of-all.ts';

const known = knownOfAll();
const files = Object.entries(generatedFiles());

describe('whatever Prometheus is asked', () => {
  test.each(files)('exists, with its labels: %s', (path, content) => {
    const expressions = expressionsIn(path, content);
    expect(expressions.length).toBeGreaterThan(2);
    expect(expressions.flatMap((expression) => flawsOf(expression, known))).toEqual([]);
  });

  test.each([
    ['sum(rate(evolua_answers_total[5m])', 'x: is not PromQL'],
    ['', 'x: is not PromQL'],
    ['rate(evolua_answer_total{version="v2"}[5m])', 'x: v2 has no evolua_answer_total'],
    ['evolua:questions_bad:rate7m{version="v1"}', 'x: v1 has no evolua:questions_bad:rate7m'],
    ['evolua_first_token_seconds{version="v1"}', 'x: v1 has no evolua_first_token_seconds'],
    ['evolua_active_answers{version="v5"}', 'x: v5 has no evolua_active_answers'],
    [
      'evolua_active_answers{version="v1",outcome="ok"}',
      'x: evolua_active_answers has no label outcome',
    ],
    ['sum by (provider) (evolua_answers_total{version="v1"})', 'x: nothing has the label provider'],
    [
      'sum by (le) (rate(evolua_first_token_seconds_count{version="v1"}[$__rate_interval]))',
      'x: nothing has the label le',
    ],
  ])('a flaw is seen: %s', (expr, flaw) => {
    expect(flawsOf({ where: 'x', expr }, known)).toEqual([flaw]);
  });

  test('an expression about no version in particular must hold for all of them', () => {
    expect(flawsOf({ where: 'x', expr: 'evolua_answer_total' }, known)).toHaveLength(4);
  });
});
