import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import type { ProviderError } from '../../chat/provider-error.ts';
import type { Dialect } from '../dialect.ts';
import { messageBody } from './message-body.ts';
import { messageFrames } from './message-frames.ts';
import { messageOfIssue } from './message-of-issue.ts';
import { messageSchema } from './message-schema.ts';
import { streamWire } from './stream-wire.ts';
import { toCall } from './to-call.ts';

/** The public one, and the one that SDK 1.x sends. */
const VERSIONS: readonly string[] = ['2023-06-01', '2026-10-21'];

/** Reads a request as strictly as Anthropic does: `max_tokens` and the version are required. */
export const readChat: Dialect['readChat'] = ({ headers, body }) => {
  const wrongVersion = versionProblem(headers);
  if (wrongVersion !== undefined) return refuse(wrongVersion);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return refuse('The request body is not valid JSON');
  }
  const { data, error } = messageSchema.safeParse(value);
  if (data === undefined) {
    const issue = error.issues[0];
    return refuse(issue === undefined ? 'Invalid request.' : messageOfIssue(issue, value));
  }
  const wrong = contentProblem(data);
  if (wrong !== undefined) return refuse(wrong);
  return { call: toCall(data), wire: streamWire, frames: messageFrames, body: messageBody };
};

function versionProblem(headers: IncomingHttpHeaders): string | undefined {
  const version = headers['anthropic-version']?.toString();
  if (version === undefined) return 'anthropic-version: header is required';
  if (VERSIONS.includes(version)) return undefined;
  return `anthropic-version: "${version}" is not a valid version`;
}

/** What a schema cannot say about the texts, and about the tool that is named. */
function contentProblem(body: z.infer<typeof messageSchema>): string | undefined {
  const last = body.messages.length - 1;
  const empty = body.messages.findIndex(
    ({ role, content }, index) => content.length === 0 && !(role === 'assistant' && index === last),
  );
  if (empty >= 0) {
    return (
      `messages.${empty}: all messages must have non-empty content ` +
      'except for the optional final assistant message'
    );
  }
  const final = body.messages[last];
  if (final?.role === 'assistant' && /\s$/u.test(textOf(final.content))) {
    return 'messages: final assistant content cannot end with trailing whitespace';
  }
  const { tool_choice: choice, tools } = body;
  if (choice?.type === 'tool' && !tools?.some(({ name }) => name === choice.name)) {
    return `Tool '${choice.name ?? ''}' not found in provided tools`;
  }
  return undefined;
}

function textOf(content: string | readonly { readonly text?: string | undefined }[]): string {
  return typeof content === 'string' ? content : (content.at(-1)?.text ?? '');
}

function refuse(message: string): { readonly error: ProviderError } {
  return { error: { kind: 'bad_request', message } };
}
