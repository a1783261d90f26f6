import type { ProviderName } from '../environment/providers.ts';

/** A call of the simulator, as its journal has it. */
export type Attempt = {
  readonly provider: ProviderName;
  readonly model: string | null;
  readonly outcome: string;
  readonly faults: readonly { readonly kind: string }[];
  readonly tokensWritten: number;
  readonly status: number | null;
  readonly acceptedAt: number;
  readonly endedAt: number | null;
  readonly clientAbortAt: number | null;
  readonly bytesGeneratedAfterAbort: number;
};

/** Whom a fault meets, and when; see the simulator's rules. */
type Rule = {
  /** Absent: made up. One that is taken is refused. */
  readonly id?: string;
  /** Absent: all of them. */
  readonly provider?: ProviderName;
  readonly attemptsMax?: number;
  readonly startsAfterMs?: number;
  readonly lastsMs?: number;
  readonly probability?: number;
};

type Fault = Readonly<Record<string, unknown>>;

type RuleView = {
  readonly rule: { readonly id: string; readonly match: { readonly provider?: string } };
  readonly attempts: number;
};

type Counters = { readonly attempts: number };

/** The simulator's steering wheel, over its admin API. */
export type SimulatorAdmin = {
  /** From now on, beside what fails already. */
  readonly fail: (fault: Fault, rule?: Rule) => Promise<void>;
  /** One fault after the other, an attempt each; then all is well. */
  readonly script: (faults: readonly Fault[], rule?: Rule) => Promise<void>;
  /** Everything, or what was said of this provider alone. */
  readonly repair: (provider?: ProviderName) => Promise<void>;
  /** The rule of this id alone; one that is gone already is none to complain of. */
  readonly remove: (id: string) => Promise<void>;
  /** How many attempts the rules in force have met, by their ids. */
  readonly struck: () => Promise<Readonly<Record<string, number>>>;
  /** The same, all rules together: by these faults prove that they happened. */
  readonly hurt: () => Promise<number>;
  /** How many attempts there were, the running ones too. */
  readonly calls: () => Promise<number>;
  /** Faults, journal and pace as at the start. */
  readonly reset: () => Promise<void>;
  /** The attempts so far, oldest first. */
  readonly journal: (provider?: ProviderName) => Promise<readonly Attempt[]>;
  /** A token every so many milliseconds, and as long for the first one. */
  readonly pace: (tokenGapMs: number) => Promise<void>;
};

/** What the simulator calls them: by the language that they speak. */
const dialects: Readonly<Record<ProviderName, string>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  google: 'gemini',
  local: 'compatible',
};
const providers = Object.keys(dialects) as readonly ProviderName[];
const notFound = 404;

/** The admin API of the simulator at `url`; whatever it refuses is thrown. */
export function createSimulatorAdmin(url: string): SimulatorAdmin {
  const call = async (method: string, path: string, body?: unknown, fine?: number) => {
    const response = await fetch(`${url}/admin${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (response.ok || response.status === fine) return response;
    throw new Error(`${method} ${path}: ${await response.text()}`);
  };
  const addRule = async (what: object, { provider, ...when }: Rule = {}) => {
    const match = provider === undefined ? {} : { provider: dialects[provider] };
    await call('POST', '/faults', { ...what, ...when, match });
  };
  const rules = async () => (await (await call('GET', '/faults')).json()) as readonly RuleView[];
  const remove = async (id: string) => {
    await call('DELETE', `/faults/${id}`, undefined, notFound);
  };
  return {
    fail: (fault, rule) => addRule({ fault }, rule),
    script: (faults, rule) => addRule({ script: faults }, rule),
    repair: async (provider) => {
      if (provider === undefined) return void (await call('DELETE', '/faults'));
      for (const { rule } of await rules()) {
        if (rule.match.provider === dialects[provider]) await remove(rule.id);
      }
    },
    remove,
    struck: async () =>
      Object.fromEntries((await rules()).map(({ rule, attempts }) => [rule.id, attempts])),
    hurt: async () => (await rules()).reduce((sum, { attempts }) => sum + attempts, 0),
    calls: async () => {
      const counters = (await (await call('GET', '/counters')).json()) as Counters;
      return counters.attempts;
    },
    reset: async () => {
      await call('POST', '/reset');
    },
    journal: async (provider) => {
      const { entries } = (await (await call('GET', '/journal?limit=1000')).json()) as {
        readonly entries: readonly (Attempt & { readonly dialect: string })[];
      };
      const attempts = entries.map(({ dialect, ...entry }) => {
        const found = providers.find((name) => dialects[name] === dialect);
        if (found === undefined) throw new Error(`no such dialect: ${dialect}`);
        return { ...entry, provider: found };
      });
      return attempts.filter((attempt) => (provider ?? attempt.provider) === attempt.provider);
    },
    pace: async (tokenGapMs) => {
      const steady = { timeToFirstTokenJitterMs: 0, tokenGapJitterMs: 0 };
      await call('PUT', '/pace', { timeToFirstTokenMs: tokenGapMs, tokenGapMs, ...steady });
    },
  };
}
