import type { ChatEvent } from '../../domain/chat-event.ts';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';
import { errorCodeOf } from '../../domain/error-code-of.ts';
import { isContent } from '../../domain/is-content.ts';
import type { Layer } from '../../domain/layer.ts';
import type { RunningExperiment } from './run-experiment.ts';

/** A good answer is whole, no emergency answer, and in time: the definition that SLOs use. */
const GOOD_FIRST_TOKEN_MS = 3_000;
const GOOD_TOTAL_MS = 20_000;

/**
 * Exposes requests to the experiment that runs, within its blast radius, and tells it how answers
 * end: those of the others too, whose budget it may burn. Costs nothing while none runs.
 */
export const watchAnswers =
  (running: () => RunningExperiment | undefined): Layer =>
  (inner) => ({
    ...inner,
    stream: (request, signal) => {
      const experiment = running();
      // Whoever asked for chaos by header is no evidence about the others.
      return experiment === undefined || request.context.chaos !== undefined
        ? inner.stream(request, signal)
        : watched(experiment, inner, request, signal);
    },
  });

async function* watched(
  experiment: RunningExperiment,
  inner: ChatProvider,
  request: ChatRequest,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent> {
  const isExposed = experiment.expose();
  const chaos = isExposed ? experiment.mark : undefined;
  const context = { ...request.context, chaos };
  const startedAtMs = performance.now();
  const elapsedMs = () => performance.now() - startedAtMs;
  let firstTokenMs: number | undefined;
  // Who leaves early says neither good nor bad.
  let isBad: boolean | undefined;
  try {
    for await (const event of inner.stream({ ...request, context }, signal)) {
      if (firstTokenMs === undefined && isContent(event)) firstTokenMs = elapsedMs();
      if (event.type === 'finish') {
        const inTime =
          (firstTokenMs ?? elapsedMs()) <= GOOD_FIRST_TOKEN_MS && elapsedMs() <= GOOD_TOTAL_MS;
        isBad = event.degraded || !inTime;
      }
      yield event;
    }
    isBad ??= true;
  } catch (error) {
    isBad = errorCodeOf(error) === 'aborted' ? undefined : true;
    throw error;
  } finally {
    if (isExposed) experiment.release();
    if (isBad !== undefined) experiment.judge(isBad);
  }
}
