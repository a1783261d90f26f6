import type { ProviderError } from '../../chat/provider-error.ts';
import type { Dialect } from '../dialect.ts';
import { chatSchema } from '../openai/chat-schema.ts';
import { errorOfIssue } from '../openai/error-of-issue.ts';
import { streamWire as openaiWire } from '../openai/stream-wire.ts';
import { toCall } from '../openai/to-call.ts';
import type { StreamWire } from '../stream-wire.ts';
import { chatBody } from './chat-body.ts';
import { chatFrames } from './chat-frames.ts';
import { errorObject } from './error-object.ts';

const wire: StreamWire = {
  ...openaiWire,
  keepAlive: ': ping\n\n',
  error: (error, facts) =>
    `data: ${JSON.stringify({ error: errorObject(error, facts.model).body })}\n\n`,
};

/** Reads what the simulator acts on, and lets every other parameter pass. */
export const readChat: Dialect['readChat'] = ({ body }) => {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return refuse({ message: 'JSON decode error' });
  }
  const { data, error } = chatSchema.safeParse(value);
  if (data === undefined) {
    const issue = error.issues[0];
    return issue === undefined ? refuse({}) : { error: errorOfIssue(issue, value) };
  }
  const includeUsage = data.stream_options?.include_usage === true;
  return {
    call: toCall(data),
    wire,
    frames: (answer, identity) => chatFrames(answer, identity, includeUsage),
    body: chatBody,
  };
};

function refuse(error: Omit<ProviderError, 'kind'>): { readonly error: ProviderError } {
  return { error: { kind: 'bad_request', ...error } };
}
