import { z } from '@hono/zod-openapi';
import { plainText } from './plain-text.ts';
import { uuid } from './uuid.ts';

/** A question, as `POST /v1/chat` takes it. */
export const questionSchema = z
  .strictObject({
    text: plainText(8_000),
    conversationId: uuid().optional().openapi({ description: 'Sem ela, nasce uma conversa.' }),
    parentId: uuid().optional().openapi({ description: 'A mensagem a que a pergunta responde.' }),
    generationId: z
      .uuidv7()
      .toLowerCase()
      .optional()
      .openapi({ description: 'UUIDv7 de quem pergunta, para parar ou retomar desde o início.' }),
    model: z
      .string()
      .min(1)
      .max(100)
      .default('evolua')
      .openapi({ description: 'evolua, ou o nome de um modelo ou provedor.' }),
  })
  .openapi('Question');
