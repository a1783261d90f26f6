import type { RouteStep } from '@evolua/chat-core/domain/route-step';
import type { Check } from './check.ts';
import { withinLimit } from './within-limit.ts';

/** A layer was seen at work: its step is on the way of at least so many answers. */
export function onRoute(
  what: string,
  isMeant: (step: RouteStep) => boolean,
  { atLeast }: { readonly atLeast: number } = { atLeast: 1 },
): Check {
  return {
    comes: true,
    judge: ({ during }) => {
      const count = during.filter(({ route }) => route.some(isMeant)).length;
      return withinLimit(what, count, { atLeast });
    },
  };
}
