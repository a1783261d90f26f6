import { z } from '@hono/zod-openapi';
import { generationIdSchema } from './generation-id.ts';
import { modelNameSchema } from './model-name.ts';
import { plainText } from './plain-text.ts';
import { uuid } from './uuid.ts';

/** A question, as `POST /v1/chat` takes it. */
export const questionSchema = z
  .strictObject({
    text: plainText(8_000),
    conversationId: uuid().optional().openapi({ description: 'Sem ela, nasce uma conversa.' }),
    parentId: uuid()
      .nullable()
      .optional()
      .openapi({
        description:
          'A mensagem a que a pergunta responde: sem ela, a mais nova; com null, nenhuma. Editar é ' +
          'perguntar de novo com o parentId da pergunta editada.',
      }),
    generationId: generationIdSchema.optional(),
    model: modelNameSchema.default('evolua'),
  })
  .openapi('Question');
