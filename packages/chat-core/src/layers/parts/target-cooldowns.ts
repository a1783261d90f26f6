import type { ChatError } from '../../domain/chat-error.ts';
import type { ChatErrorCode } from '../../domain/chat-error-code.ts';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';
import type { Logger } from '../../domain/logger.ts';
import { failoverRuleOf } from './failover-rule-of.ts';
import { modelOf } from './model-of.ts';

/** Why a target is left alone, and until when (`performance.now()`). */
export type Cooldown = {
  readonly code: ChatErrorCode;
  readonly untilMs: number;
  /** Asking earlier is known to be in vain: not even when nobody else is left. */
  readonly isStrict: boolean;
};

const HINT_MAX_MS = 600_000;

/**
 * Who is left alone for how long. The target's own hint beats the table, at most ten minutes; of
 * two cool-downs the later end is kept, so that a short one never shortens a long one. A missing
 * model cools that model alone. Sources: LiteLLM's cooldowns, Envoy's outlier detection.
 */
export const targetCooldowns = (logger?: Logger) => {
  const kept = new Map<string, Cooldown>();

  const running = (key: string): Cooldown | undefined => {
    const cooldown = kept.get(key);
    if (cooldown === undefined || cooldown.untilMs > performance.now()) return cooldown;
    kept.delete(key);
    return undefined;
  };

  return {
    /** The cool-down that keeps this target from this request; `undefined` when there is none. */
    of: (target: ChatProvider, request: ChatRequest): Cooldown | undefined =>
      kept.size === 0
        ? undefined
        : later(running(target.name), running(keyOfModel(target, request))),

    /** Starts what this failure asks for, and tells: as an error when only an operator can help. */
    start: (target: ChatProvider, request: ChatRequest, error: ChatError) => {
      const { code, retryAfterMs } = error;
      const { state } = failoverRuleOf(code);
      const cooldownMs = cooldownOf(code, retryAfterMs);
      if (cooldownMs === 0) return;
      const key = code === 'model_not_found' ? keyOfModel(target, request) : target.name;
      const untilMs = performance.now() + cooldownMs;
      const before = running(key);
      if (before !== undefined && before.untilMs >= untilMs) return;
      const isStrict = state === 'config' || (code === 'throttled' && retryAfterMs !== undefined);
      kept.set(key, { code, untilMs, isStrict });
      if (before?.code === code) return;
      const fields = { provider: target.name, code, cooldownMs, err: error };
      if (state === 'config') logger?.error(fields, 'provider needs its operator');
      else logger?.warn(fields, 'provider cools down');
    },

    /** Ends this very cool-down early: its target has answered. A newer one goes on. */
    end: (target: ChatProvider, cooldown: Cooldown) => {
      if (kept.get(target.name) === cooldown) kept.delete(target.name);
    },
  };
};

const cooldownOf = (code: ChatErrorCode, hintMs: number | undefined) => {
  const { state, cooldownMs } = failoverRuleOf(code);
  if (cooldownMs === 0 || hintMs === undefined) return cooldownMs;
  const hinted = Math.min(Math.max(hintMs, 0), HINT_MAX_MS);
  return state === 'config' ? Math.max(hinted, cooldownMs) : hinted;
};

const later = (one: Cooldown | undefined, other: Cooldown | undefined) =>
  (one?.untilMs ?? 0) >= (other?.untilMs ?? 0) ? one : other;

const keyOfModel = (target: ChatProvider, request: ChatRequest) =>
  `${target.name} ${modelOf(target, request)}`;
