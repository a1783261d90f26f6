import { z } from '@hono/zod-openapi';

export const generationStatusSchema = z
  .enum(['running', 'completed', 'stopped', 'error', 'interrupted'])
  .openapi('GenerationStatus');
