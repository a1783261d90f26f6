import type { IncomingHttpHeaders } from 'node:http';
import type { ChatMessage } from '../chat/chat-message.ts';
import { composeAnswer } from '../chat/compose-answer.ts';
import { continuedTurn } from '../chat/continued-turn.ts';
import { countPromptTokens } from '../chat/count-prompt-tokens.ts';
import type { ProviderError } from '../chat/provider-error.ts';
import type { Dialect } from '../dialects/dialect.ts';
import type { Exchange } from '../dialects/exchange.ts';
import type { FaultRules } from '../faults/rules/fault-rules.ts';
import { splitModel } from '../faults/split-model.ts';
import type { JournalDraft, JournalWriter } from '../journal/journal-writer.ts';
import type { RateLimit } from '../limits/create-rate-limit.ts';
import type { Limits } from '../limits/limits.ts';
import type { Random } from '../random/random.ts';
import { chooseChanges } from './choose-changes.ts';
import { limitPlan } from './limit-plan.ts';
import type { Pace } from './pace.ts';
import type { AttemptFacts, Plan } from './plan.ts';

/** What every attempt shares. */
export type PlannerParts = {
  readonly answer: (messages: readonly ChatMessage[]) => string;
  readonly isKnownModel: (model: string) => boolean;
  readonly acceptsPrefill: (model: string) => boolean;
  readonly pace: () => Pace;
  readonly rules: FaultRules;
  readonly rateLimit: RateLimit;
  readonly journal: JournalWriter;
  readonly limits: Limits;
  readonly seed: number;
  readonly now: () => number;
};

type Arrival = {
  readonly dialect: Dialect;
  readonly exchange: Exchange;
  readonly requestId: string;
  readonly random: Random;
  readonly draft: JournalDraft;
  readonly headers: IncomingHttpHeaders;
};

type Planned =
  | { readonly plan: Plan; readonly facts: AttemptFacts }
  | { readonly refused: ProviderError; readonly model: string };

/** Decides how a request will be answered: what the model says, the limits, then the faults. */
export function planAttempt(arrival: Arrival, parts: PlannerParts): Planned {
  const { dialect, exchange, draft, headers } = arrival;
  const { call } = exchange;
  const { model, suffix } = splitModel(call.model);
  const prefilled = call.messages.at(-1)?.role === 'assistant';
  Object.assign(draft, {
    model: call.model,
    stream: call.stream,
    lastMessageRole: call.messages.at(-1)?.role ?? null,
    prefill: prefilled ? 'accepted' : 'none',
  } satisfies Partial<JournalDraft>);

  if (!parts.isKnownModel(model)) return { refused: { kind: 'not_found' }, model };
  const header = headers['x-simulator-fault'];
  const wish = { dialect, model, suffix, header: header?.toString() };
  const chosen = chooseChanges(wish, parts.rules, parts.now);
  if ('refused' in chosen) {
    return { refused: { kind: 'bad_request', message: chosen.refused }, model };
  }
  draft.faults = chosen.uses;
  parts.journal.changed(draft);

  const facts = factsOf(arrival, model, parts.now);
  const wanted = facts.promptTokens + (call.completionTokensMax ?? 0);
  const healthy: Plan = {
    pace: parts.pace(),
    answer: composeAnswer(call, parts.answer(continuedTurn(call.messages).asked)),
    reply: undefined,
    rate: undefined,
    beforeHeadMs: 0,
    stepChanges: [],
  };
  const limited = limitPlan(healthy, facts, parts.rateLimit.admit(wanted), 'seconds');
  const able = !prefilled || parts.acceptsPrefill(model);
  const allowed = able ? limited : { ...limited, reply: facts.refusal({ kind: 'prefill' }) };
  const plan = chosen.changes.reduce((before, change) => change(before, facts), allowed);
  if (prefilled && plan.reply?.status === 400) draft.prefill = 'rejected';
  return { plan, facts };
}

function factsOf(arrival: Arrival, model: string, now: () => number): AttemptFacts {
  const { dialect, exchange, requestId, random, draft } = arrival;
  return {
    dialect,
    exchange,
    model,
    requestId,
    acceptedAtMs: draft.acceptedAt,
    promptTokens: countPromptTokens(exchange.call.messages),
    random,
    now,
    refusal: (error) => dialect.errorAnswer(error, { model, nowMs: now(), requestId }),
    errorFrame: (error, first) =>
      exchange.wire.error(error, { model, nowMs: now(), requestId }, first),
  };
}
