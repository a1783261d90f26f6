import { ChatError } from '../../domain/chat-error.ts';

/** An unsafe experiment is refused, with the name of the field that makes it so. */
export const refuseUnless = (field: string, isSafe: boolean): void => {
  if (!isSafe) throw new ChatError('invalid_request', { field });
};
