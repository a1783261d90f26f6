import { questionTests } from '../rule-tests/question-tests.ts';
import type { RuleTest } from '../rule-tests/rule-test.ts';
import { versionTests } from '../rule-tests/version-tests.ts';
import { slos } from '../slo/slos.ts';
import { questionRules } from './question-rules.ts';
import { versionAlerts } from './version-alerts.ts';
import { yamlOf } from './yaml-of.ts';

const QUESTIONS = 'questions';

/** The rules of Prometheus and their tests, by path. */
export const prometheusFiles = (): Readonly<Record<string, string>> => ({
  [rulesIn(QUESTIONS)]: yamlOf({ groups: [questionRules] }),
  [testsIn(QUESTIONS)]: testing([QUESTIONS], questionTests),
  ...Object.fromEntries(
    slos.flatMap((slo) => [
      [rulesIn(slo.version), yamlOf({ groups: [versionAlerts(slo)] })],
      [testsIn(slo.version), testing([QUESTIONS, slo.version], versionTests(slo))],
    ]),
  ),
});

const rulesIn = (name: string) => `prometheus/rules/${name}.yml`;
const testsIn = (name: string) => `prometheus/tests/${name}.yml`;

/** The alerts of a version read what the group of the questions has just written. */
const testing = (names: readonly string[], tests: readonly RuleTest[]): string =>
  yamlOf({
    rule_files: names.map((name) => `../rules/${name}.yml`),
    evaluation_interval: '30s',
    group_eval_order: names.map((name) => `evolua-${name}`),
    tests,
  });
