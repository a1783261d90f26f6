import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdmin } from './admin/create-admin.ts';
import { createAttemptRunner } from './attempt/create-attempt-runner.ts';
import { realisticPace } from './attempt/realistic-pace.ts';
import { dialects } from './dialects/dialects.ts';
import { createFaultRules } from './faults/rules/create-fault-rules.ts';
import type { RuleResult } from './faults/rules/fault-rules.ts';
import { createRequestHandler } from './http/create-request-handler.ts';
import { createJournal } from './journal/create-journal.ts';
import { createRateLimit } from './limits/create-rate-limit.ts';
import { defaultLimits } from './limits/default-limits.ts';
import { createModelNames } from './models/create-model-names.ts';
import { fitsModel } from './models/fits-model.ts';
import type { Simulator, SimulatorFaults, SimulatorOptions } from './simulator.ts';

const DEFAULT_SEED = 1;
/** Longer than the pools of common clients keep an idle connection, so that they never race us. */
const KEEP_ALIVE_MS = 65_000;
const GENEROUS = { requestsPerMinute: 1_000_000, tokensPerMinute: 1_000_000_000 };

/** Builds a simulator; it serves nothing until `listen`. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const { now = Date.now, seed = DEFAULT_SEED, pace: startingPace = realisticPace } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const models = createModelNames(options.models, options.unknownModels);
  const { journal, writer } = createJournal(limits.journalEntriesMax, now);
  const rules = createFaultRules({
    providers: dialects.map(({ name }) => name),
    missing: (provider, kind) =>
      dialects.find(({ name }) => name === provider)?.missingFaults[kind],
    rulesMax: limits.faultRulesMax,
    seed,
    now,
  });
  let current = startingPace;
  const pace: Simulator['pace'] = {
    get: () => current,
    set: (wanted) => {
      current = wanted;
    },
  };
  const reset = (): void => {
    rules.clear();
    journal.clear();
    pace.set(startingPace);
  };

  const runAttempt = createAttemptRunner({
    answer: options.answer,
    isKnownModel: models.isKnown,
    acceptsPrefill: (model) =>
      !options.modelsWithoutPrefill?.some((pattern) => fitsModel(pattern, model)),
    pace: pace.get,
    rules,
    rateLimit: createRateLimit(options.rateLimit ?? GENEROUS, now),
    journal: writer,
    limits,
    seed,
    now,
  });
  const admin = createAdmin({ rules, journal, pace, reset, dialects, now });
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS },
    createRequestHandler({ dialects, models, runAttempt, admin, seed, now }),
  );
  server.maxConnections = limits.connectionsMax;

  return {
    listen: async (port, host = '127.0.0.1') => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      server.once('error', reject);
      server.listen(port, host, resolve);
      await promise;
      server.off('error', reject);
      const { port: taken } = server.address() as AddressInfo;
      return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}` };
    },
    close: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      await promise;
    },
    faults: {
      list: rules.list,
      add: (rule) => unwrap(rules.add(rule)),
      set: (inputs) => unwrap(rules.replaceAll(inputs)),
      remove: rules.remove,
      clear: rules.clear,
    } satisfies SimulatorFaults,
    journal,
    pace,
    reset,
  };
}

function unwrap<Value>(result: RuleResult<Value>): Value {
  if (result.done) return result.value;
  const reasons = result.issues.map(({ field, message }) => `${field}: ${message}`).join('; ');
  throw new Error(`fault rule refused: ${reasons}`);
}
