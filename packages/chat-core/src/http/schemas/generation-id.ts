import { z } from '@hono/zod-openapi';

export const generationIdSchema = z
  .uuidv7()
  .toLowerCase()
  .openapi({ description: 'UUIDv7 de quem pergunta, para parar ou retomar desde o início.' });
