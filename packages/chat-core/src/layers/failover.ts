import { ChatError } from '../domain/chat-error.ts';
import type { ChatErrorCode } from '../domain/chat-error-code.ts';
import type { ChatEvent } from '../domain/chat-event.ts';
import type { ChatProvider } from '../domain/chat-provider.ts';
import { failoverRuleOf } from './parts/failover-rule-of.ts';
import { finalFailure } from './parts/final-failure.ts';
import { modelOf } from './parts/model-of.ts';
import { stopIfAborted } from './parts/stop-if-aborted.ts';
import { type RosterOptions, targetRoster } from './parts/target-roster.ts';
import { targetsFor } from './parts/targets-for.ts';

type Targets = readonly [ChatProvider, ...ChatProvider[]];
/** A target that was turned away from, and why. */
type Left = { readonly target: ChatProvider; readonly code: ChatErrorCode; readonly ms: number };

/**
 * Promise: while one of the targets can answer, the question is answered, and by one of them alone.
 *
 * They are asked one after the other, in order of preference, until one begins to answer; from
 * then on its failure is the answer's. What leads to the next one, and who is left alone for how
 * long, says `parts/failover-rule-of.ts`. When nobody answers, throws the failure of the first by
 * preference. Sources: LiteLLM's fallbacks and cooldowns, Envoy's outlier detection.
 */
export const failover = (
  ...parts: Targets | readonly [RosterOptions, ...Targets]
): ChatProvider => {
  const { options, targets } = toldApart(parts);
  const roster = targetRoster(options);

  return {
    name: 'failover',
    modelFor: (request) => {
      const models = targetsFor(request, targets).map((target) => modelOf(target, request));
      // A name for several models stands for itself: a cache keeps their answers under one key,
      // whoever is well today, and hands none of them to who has asked for one of the models.
      return new Set(models).size === 1 ? String(models[0]) : request.model;
    },
    stream: async function* (request, signal) {
      const { inFlight } = request.context.attempts;
      const candidates = targetsFor(request, targets);
      if (candidates.length === 0) throw new ChatError('model_not_found', { field: 'model' });
      const { cooldownOf, next, ask } = roster(request);
      const failures = new Map<ChatProvider, ChatError>();
      let untried = candidates;
      let left = passedOver(candidates[0], cooldownOf);
      for (;;) {
        const target = next(untried);
        if (target === undefined) throw finalFailure(candidates, { failures, cooldownOf });
        untried = untried.filter((each) => each !== target);
        inFlight.add(target.name);
        const call = ask(target);
        let hasLeft = false;
        try {
          if (left !== undefined && left.target !== target) yield stepTo(target, left);
          stopIfAborted(signal);
          for await (const event of target.stream(request, signal)) {
            call.hear(event);
            // A reader that leaves does not come back here: what fails then, fails to close.
            hasLeft = true;
            yield event;
            hasLeft = false;
            // An answer has one end, and nothing after it.
            if (event.type === 'finish') return;
          }
          throw call.brokenOff();
        } catch (thrown) {
          // Who has left says nothing about the target.
          if (hasLeft || signal.aborted) throw thrown;
          const error = call.failed(thrown);
          const { goesOn } = failoverRuleOf(error.code);
          if (call.hasBegun() || goesOn === 'nowhere') throw error;
          if (goesOn === 'to-another-model') {
            untried = untried.filter((each) => modelOf(each, request) !== modelOf(target, request));
          }
          failures.set(target, error);
          left = { target, code: error.code, ms: call.elapsedMs() };
        } finally {
          inFlight.delete(target.name);
        }
      }
    },
  };
};

/** Nobody can be told from somebody else by a name that both have. */
const toldApart = (parts: Targets | readonly [RosterOptions, ...Targets]) => {
  const [first, ...rest] = parts;
  const hasOptions = !('stream' in first);
  const options = hasOptions ? first : {};
  const targets = hasOptions ? rest : [first, ...rest];
  const names = targets.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    throw new Error(`failover: two targets have the same name: ${names.join(', ')}`);
  }
  return { options, targets };
};

/** The one preferred, if it is not asked now because it cools down. */
const passedOver = (
  target: ChatProvider | undefined,
  cooldownOf: (target: ChatProvider) => { readonly code: ChatErrorCode } | undefined,
): Left | undefined => {
  const cooldown = target && cooldownOf(target);
  return target && cooldown && { target, code: cooldown.code, ms: 0 };
};

const stepTo = ({ name: to }: ChatProvider, { target, code, ms }: Left): ChatEvent => ({
  type: 'route',
  step: { kind: 'failover', provider: target.name, to, outcome: code, ms },
});
