import { z } from '@hono/zod-openapi';
import type { RefusalCode } from '../../domain/refusal-code.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** An id in the path. What can't be an id is answered like an id that nobody has. */
export const pathId = (refusal: Extract<RefusalCode, `${string}_not_found`>) =>
  z.object({
    id: z
      .string()
      .toLowerCase()
      .refine((id) => UUID.test(id), { params: { refusal } })
      .openapi({ format: 'uuid' }),
  });
