import { z } from 'zod';
import { mixSeed } from '../../random/mix-seed.ts';
import { seededRandom } from '../../random/seeded-random.ts';
import { createRuleRuntime, type RuleRuntime } from './create-rule-runtime.ts';
import type { FaultRules, RuleResult } from './fault-rules.ts';
import type { MissingFault } from './missing-fault.ts';
import { type Rule, ruleSchema } from './rule-schema.ts';
import { toFieldIssues } from './to-field-issues.ts';

type Options = {
  readonly providers: readonly string[];
  readonly missing?: MissingFault;
  readonly rulesMax: number;
  readonly seed: number;
  readonly now: () => number;
};

/** Keeps the rules; each draws from a seed of its own, so that one never moves another's luck. */
export function createFaultRules(options: Options): FaultRules {
  const { providers, rulesMax, seed, now, missing = () => undefined } = options;
  const schema = ruleSchema(providers, missing);
  let runtimes = new Map<string, RuleRuntime>();
  let made = 0;

  const nextId = (given: readonly (string | undefined)[] = []): string => {
    made += 1;
    const id = `rule-${made}`;
    return runtimes.has(id) || given.includes(id) ? nextId(given) : id;
  };
  const start = (rule: Rule): RuleRuntime =>
    createRuleRuntime(rule, { random: seededRandom(mixSeed(seed, rule.id)), now, missing });
  const keep = (rule: Rule): RuleResult<Rule> => {
    runtimes.set(rule.id, start(rule));
    return { done: true, value: rule };
  };
  const full = (): RuleResult<never> => ({
    done: false,
    why: 'full',
    issues: [{ field: '(corpo)', message: `o limite é de ${rulesMax} regras` }],
  });

  return {
    list: () => [...runtimes.values()].map((runtime) => runtime.view()),
    add: (input) => {
      const { data, error } = schema.safeParse(input);
      if (data === undefined) return invalid(error);
      if (data.id !== undefined && runtimes.has(data.id)) return taken('id', data.id);
      if (runtimes.size >= rulesMax) return full();
      return keep({ ...data, id: data.id ?? nextId() });
    },
    put: (id, input) => {
      const { data, error } = schema.safeParse(isObject(input) ? { ...input, id } : input);
      if (data === undefined) return invalid(error);
      if (!runtimes.has(id) && runtimes.size >= rulesMax) return full();
      return keep({ ...data, id });
    },
    replaceAll: (inputs) => {
      const { data, error } = z.array(schema).max(rulesMax).safeParse(inputs);
      if (data === undefined) return invalid(error);
      const given = data.map(({ id }) => id);
      const twice = given.findIndex((id, index) => id !== undefined && given.indexOf(id) !== index);
      if (twice >= 0) return taken(`[${twice}].id`, given[twice] ?? '');
      const rules = data.map((rule) => ({ ...rule, id: rule.id ?? nextId(given) }));
      runtimes = new Map(rules.map((rule) => [rule.id, start(rule)]));
      return { done: true, value: rules };
    },
    remove: (id) => runtimes.delete(id),
    clear: () => runtimes.clear(),
    choose: (provider, model) => {
      if (runtimes.size === 0) return [];
      return [...runtimes].flatMap(([ruleId, runtime]) => {
        const fault = runtime.choose(provider, model);
        return fault === undefined ? [] : [{ ruleId, fault }];
      });
    },
  };
}

function invalid(error: z.ZodError | undefined): RuleResult<never> {
  return { done: false, why: 'invalid', issues: toFieldIssues(error?.issues ?? []) };
}

function taken(field: string, id: string): RuleResult<never> {
  return {
    done: false,
    why: 'taken',
    issues: [{ field, message: `já existe uma regra com o id "${id}"` }],
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
