import type { Dialect } from '../dialects/dialect.ts';
import { createChange } from '../faults/create-change.ts';
import { parseFaults } from '../faults/parse-faults.ts';
import type { FaultRules } from '../faults/rules/fault-rules.ts';
import type { FaultUse } from '../journal/fault-use.ts';
import type { PlanChange } from './plan.ts';

type Wish = {
  readonly dialect: Dialect;
  readonly model: string;
  readonly suffix: string | undefined;
  readonly header: string | undefined;
};

type Chosen =
  | { readonly changes: readonly PlanChange[]; readonly uses: readonly FaultUse[] }
  | { readonly refused: string };

/** The faults of one attempt: those of the rules, then the model's suffix, then the header. */
export function chooseChanges(wish: Wish, rules: FaultRules, now: () => number): Chosen {
  const asked = [
    { from: 'model', text: wish.suffix, separator: '--' },
    { from: 'header', text: wish.header, separator: ',' },
  ] as const;
  const own: { readonly use: FaultUse; readonly change: PlanChange }[] = [];
  for (const { from, text, separator } of asked) {
    if (text === undefined) continue;
    const parsed = parseFaults(text, separator);
    if ('issues' in parsed) {
      const reasons = parsed.issues.map(({ field, message }) => `${field}: ${message}`).join('; ');
      return { refused: `Simulator fault refused (${from}): ${reasons}` };
    }
    for (const fault of parsed.faults) {
      const missing = wish.dialect.missingFaults[fault.kind];
      if (missing !== undefined) {
        return { refused: `Simulator fault refused (${from}): ${fault.kind}: ${missing}` };
      }
      own.push({ use: { kind: fault.kind, from }, change: createChange(fault, now) });
    }
  }
  const ruled = rules.choose(wish.dialect.name, wish.model).map(({ ruleId, fault }) => ({
    use: { kind: fault.kind, from: `rule:${ruleId}` } as const,
    change: fault.change,
  }));
  const all = [...ruled, ...own];
  return { changes: all.map(({ change }) => change), uses: all.map(({ use }) => use) };
}
