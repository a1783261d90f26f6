import type { Sampling } from '../../../domain/sampling.ts';
import type { CompletionBody } from './completion-body.ts';

/** How the client wants its answer drawn; what it does not say is as this version has it. */
export const samplingOf = (body: CompletionBody, ours: Sampling): Sampling => ({
  temperature: body.temperature ?? ours.temperature,
  topP: body.top_p ?? ours.topP,
  outputTokensMax: body.max_completion_tokens ?? body.max_tokens ?? ours.outputTokensMax,
  stop: typeof body.stop === 'string' ? [body.stop] : (body.stop ?? ours.stop),
  seed: body.seed ?? ours.seed,
  frequencyPenalty: body.frequency_penalty ?? ours.frequencyPenalty,
  presencePenalty: body.presence_penalty ?? ours.presencePenalty,
});
