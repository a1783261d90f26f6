import type { Message } from '../../domain/message.ts';

/** A message as its owner sees it. */
export const presentMessage = ({ ownerId: _, ...message }: Message) => message;
