import type { Generation } from '../../../domain/generation.ts';
import { sseFrame } from '../../streams/sse-frame.ts';
import { answerPlaceOf } from './answer-place-of.ts';

/** What a stream begins with: where the answer stands, and in a new conversation its title. */
export const startFrame = (generation: Generation, title?: string): string =>
  sseFrame('start', { ...answerPlaceOf(generation), parentId: generation.parentId, title });
