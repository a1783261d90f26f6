import { ChatError } from '../../domain/chat-error.ts';
import type { ChatEvent } from '../../domain/chat-event.ts';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';
import type { Logger } from '../../domain/logger.ts';
import type { ProviderCall } from '../../domain/provider-call.ts';
import { failoverRuleOf } from './failover-rule-of.ts';
import { type Cooldown, targetCooldowns } from './target-cooldowns.ts';
import { targetHealth } from './target-health.ts';

export type RosterOptions = {
  /** Told who is left alone, and for how long; as an error when only its operator can help. */
  readonly logger?: Logger;
  /**
   * Avoids a target whose first token takes longer than this on average, failures counted as long
   * waits. Absent: the order is static.
   */
  readonly preferHealthy?: { readonly firstTokenMs: number };
};

/** What one request sees of the targets. */
type Roster = {
  readonly cooldownOf: (target: ChatProvider) => Cooldown | undefined;
  /** Who is asked next; `undefined` when nobody is left who may be. */
  readonly next: (untried: readonly ChatProvider[]) => ChatProvider | undefined;
  readonly ask: (target: ChatProvider) => Call;
};

/** One target asked once, and what is learnt from it. */
type Call = {
  readonly hear: (event: ChatEvent) => void;
  readonly hasBegun: () => boolean;
  /** What it is that the stream ended without a word about the end. */
  readonly brokenOff: () => ChatError;
  /** What has become of it; whatever is no `ChatError` is a defect of ours. */
  readonly failed: (thrown: unknown) => ChatError;
  readonly elapsedMs: () => number;
};

/**
 * What is known of the targets from their own answers, and who is asked next by it. One that cools
 * down is asked last and not never: with everybody sick, a try may still help (Envoy calls that
 * panic mode). Only where asking is known to be in vain, nobody is asked.
 */
export const targetRoster = ({ logger, preferHealthy }: RosterOptions) => {
  const cooldowns = targetCooldowns(logger);
  const health = preferHealthy && targetHealth(preferHealthy.firstTokenMs);

  return (request: ChatRequest): Roster => {
    const { inFlight, calls } = request.context.attempts;
    const cooldownOf = (target: ChatProvider) => cooldowns.of(target, request);
    return {
      cooldownOf,

      next: (untried) => {
        const free = untried.filter(({ name }) => !inFlight.has(name));
        const well = free.filter((target) => cooldownOf(target) === undefined);
        // Who broke this very answer off goes on with it only if nobody else can.
        const fresh = well.filter(({ name }) => !calls.some(brokeOff(name)));
        const fit = fresh.length > 0 ? fresh : well;
        if (fit.length > 0) return health === undefined ? fit[0] : health.first(fit);
        // Somebody is being asked already: a last resort beside it would be no gain.
        return inFlight.size > 0 ? undefined : soonest(free, cooldownOf);
      },

      ask: (target) => {
        const cooldown = cooldownOf(target);
        const askedAtMs = performance.now();
        const elapsedMs = () => Math.round(performance.now() - askedAtMs);
        let firstTokenMs: number | undefined;
        return {
          elapsedMs,
          hasBegun: () => firstTokenMs !== undefined,
          hear: ({ type }) => {
            if (type === 'route') return;
            firstTokenMs ??= elapsedMs();
            if (type !== 'finish') return;
            if (cooldown !== undefined) cooldowns.end(target, cooldown);
            health?.answered(target, { askedAtMs, firstTokenMs });
          },
          brokenOff: () => new ChatError(firstTokenMs === undefined ? 'empty' : 'truncated'),
          failed: (thrown) => {
            const error =
              thrown instanceof ChatError ? thrown : new ChatError('internal', { cause: thrown });
            cooldowns.start(target, request, error);
            if (error.code === 'circuit_open') health?.notAsked(target);
            else if (failoverRuleOf(error.code).state === 'sick') health?.failed(target);
            return error;
          },
        };
      },
    };
  };
};

const brokeOff =
  (name: string) =>
  ({ provider, outcome, firstTokenMs }: ProviderCall) =>
    provider === name && outcome !== 'ok' && firstTokenMs !== null;

/** Of those who may be asked although they cool down, the one whose cool-down ends first. */
const soonest = (targets: readonly ChatProvider[], cooldownOf: Roster['cooldownOf']) => {
  const endMs = (target: ChatProvider) => cooldownOf(target)?.untilMs ?? 0;
  return targets
    .filter((target) => cooldownOf(target)?.isStrict !== true)
    .sort((one, other) => endMs(one) - endMs(other))[0];
};
