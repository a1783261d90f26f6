import { ChatError } from '../../domain/chat-error.ts';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { Cooldown } from './target-cooldowns.ts';

type Situation = {
  readonly failures: ReadonlyMap<ChatProvider, ChatError>;
  readonly cooldownOf: (target: ChatProvider) => Cooldown | undefined;
};

/**
 * What is thrown when nobody could answer: the failure of the first by preference, not of the last
 * one asked. When none of them may be asked at once, it says when the first of them may.
 */
export const finalFailure = (
  targets: readonly ChatProvider[],
  { failures, cooldownOf }: Situation,
): ChatError => {
  const cooldowns = targets.map(cooldownOf);
  const known = targets.map((target, index) => failures.get(target) ?? notAsked(cooldowns[index]));
  // Without any, all of them are being asked for this very request already.
  const first = known.find((failure) => failure !== undefined) ?? new ChatError('overloaded');
  const nowMs = performance.now();
  const waitsMs = targets.map((target, index) => {
    const untilMs = cooldowns[index]?.untilMs;
    // Who does not cool down may have an open breaker, which knows when it lets somebody through.
    return untilMs === undefined ? (failures.get(target)?.retryAfterMs ?? 0) : untilMs - nowMs;
  });
  const retryAfterMs = Math.ceil(Math.min(...waitsMs));
  if (retryAfterMs <= 0) return first;
  const { code, status, providerCode, field } = first;
  return new ChatError(code, { status, providerCode, field, retryAfterMs, cause: first });
};

const notAsked = (cooldown: Cooldown | undefined) =>
  cooldown === undefined ? undefined : new ChatError(cooldown.code);
