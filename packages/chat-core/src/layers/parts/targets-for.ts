import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';

/** The name that leaves the choice to the system. */
const ANY = 'evolua';

/**
 * Who may answer this request: everybody, or those that it names, by their own name or by the
 * model that they answer with.
 */
export const targetsFor = (
  request: ChatRequest,
  targets: readonly ChatProvider[],
): readonly ChatProvider[] => {
  if (request.model === ANY) return targets;
  // A provider would repeat any name of a model: what it has by itself is what counts.
  const unnamed = { ...request, model: ANY };
  return targets.filter(
    ({ name, modelFor }) => name === request.model || modelFor?.(unnamed) === request.model,
  );
};
