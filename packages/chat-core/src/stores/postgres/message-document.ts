import type { Message } from '../../domain/message.ts';
import type { messageDocuments } from './schema/document-tables.ts';

/** A message as the row of its document. */
export const messageDocument = ({
  id,
  conversationId,
  ownerId,
  createdAt,
  ...document
}: Message): typeof messageDocuments.$inferSelect => ({
  id,
  conversationId,
  ownerId,
  createdAt,
  document,
});
