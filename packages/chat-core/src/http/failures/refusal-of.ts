import type { z } from 'zod';
import { ChatError } from '../../domain/chat-error.ts';
import type { RefusalCode } from '../../domain/refusal-code.ts';
import { fieldOf } from './field-of.ts';
import { innermostIssue } from './innermost-issue.ts';

/**
 * What a failed validation is refused with: `invalid_request` and the first field at fault, or the
 * code that the schema names for it in its `params.refusal`.
 */
export const refusalOf = (error: z.ZodError): ChatError => {
  const [issue] = error.issues;
  if (issue === undefined) return new ChatError('invalid_request', { cause: error });
  const named: unknown = issue.code === 'custom' ? issue.params?.refusal : undefined;
  return new ChatError((named as RefusalCode | undefined) ?? 'invalid_request', {
    field: fieldOf(innermostIssue(issue)),
    cause: error,
  });
};
