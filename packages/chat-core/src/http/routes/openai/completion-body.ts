import type { z } from '@hono/zod-openapi';
import type { completionRequestSchema } from '../../schemas/completion-request.ts';

/** A chat completion request, as it came and was found to be in order. */
export type CompletionBody = z.output<typeof completionRequestSchema>;
