import { z } from '@hono/zod-openapi';
import { routeStepSchema } from './route-step.ts';

/** RFC 9457, with the members that are ours. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:evolua:erro:conversation_not_found' }),
    title: z.string().openapi({ example: 'Conversa não encontrada' }),
    status: z.int().openapi({ example: 404 }),
    detail: z.string().openapi({ example: 'Esta conversa não existe.' }),
    code: z.string().openapi({ description: 'Código estável do erro.' }),
    field: z.string().optional().openapi({ description: 'O campo do pedido que está errado.' }),
    requestId: z.string(),
    route: z
      .array(routeStepSchema)
      .optional()
      .openapi({ description: 'O caminho da pergunta até a falha.' }),
    generationId: z
      .string()
      .optional()
      .openapi({ description: 'Com os três seguintes: a resposta que falhou antes do texto.' }),
    conversationId: z.string().optional(),
    userMessageId: z.string().optional(),
    assistantMessageId: z.string().optional(),
    retryAfterSeconds: z.int().optional(),
  })
  .openapi('Problem');
