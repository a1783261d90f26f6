import type { ExpectationView } from '@evolua/lab-contract/run-view';
import type { Check } from './checks/check.ts';
import type { Seen } from './checks/seen.ts';

export type Verdict = { readonly held: boolean; readonly expectations: readonly ExpectationView[] };

/** Holds when every expectation does. */
export function judge(checks: readonly Check[], seen: Seen): Verdict {
  const expectations = checks.map((check) => check.judge(seen));
  return { held: expectations.every(({ held }) => held), expectations };
}
