import type { z } from 'zod';
import type { ProviderError } from '../../chat/provider-error.ts';
import type { Dialect } from '../dialect.ts';
import { chatBody } from './chat-body.ts';
import { chatFrames } from './chat-frames.ts';
import { chatSchema } from './chat-schema.ts';
import { errorOfIssue } from './error-of-issue.ts';
import { knownParameters } from './known-parameters.ts';
import { streamWire } from './stream-wire.ts';
import { toCall } from './to-call.ts';

type Body = z.infer<typeof chatSchema>;
type Refused = { readonly error: ProviderError };

const known: ReadonlySet<string> = new Set(knownParameters);

/** Reads a request as strictly as OpenAI does: an unknown parameter is refused, not ignored. */
export const readChat: Dialect['readChat'] = ({ headers, body }) => {
  if (!headers['content-type']?.toLowerCase().includes('json')) return modelMissing();
  const read = parse(body);
  if ('error' in read) return read;
  const request = read.body;
  const options = {
    includeUsage: request.stream_options?.include_usage === true,
    includeObfuscation: request.stream_options?.include_obfuscation !== false,
  };
  return {
    call: toCall(request),
    wire: streamWire,
    frames: (answer, identity) => chatFrames(answer, identity, options),
    body: chatBody,
  };
};

function parse(text: string): { readonly body: Body } | Refused {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse({
      message:
        'We could not parse the JSON body of your request. The OpenAI API expects a JSON ' +
        'payload, but what was sent was not valid JSON.',
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return modelMissing();
  const unknown = Object.keys(value).find((name) => !known.has(name));
  if (unknown !== undefined) {
    const message = `Unknown parameter: '${unknown}'.`;
    return refuse({ param: unknown, code: 'unknown_parameter', message });
  }
  if (!('model' in value)) return modelMissing();
  const { data, error } = chatSchema.safeParse(value);
  const issue = error?.issues[0];
  if (issue !== undefined) return { error: errorOfIssue(issue, value) };
  const body = data as Body;
  return emptyMessage(body) ?? wrongOptions(body) ?? { body };
}

function emptyMessage({ messages }: Body): Refused | undefined {
  const index = messages.findIndex(({ role, content }) => role !== 'assistant' && content == null);
  if (index < 0) return undefined;
  return refuse({
    param: `messages.[${index}].content`,
    message: "Invalid value for 'content': expected a string, got null.",
  });
}

function wrongOptions(body: Body): Refused | undefined {
  if (body.stream_options != null && body.stream !== true) {
    return refuse({
      param: 'stream_options',
      message: "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
    });
  }
  const named = typeof body.tool_choice === 'object' ? body.tool_choice?.function.name : undefined;
  if (named === undefined || body.tools?.some((tool) => tool.function.name === named)) {
    return undefined;
  }
  return refuse({
    param: 'tool_choice',
    message: "Invalid value for 'tool_choice': the named function is not in 'tools'.",
  });
}

function refuse(error: Omit<ProviderError, 'kind'>): Refused {
  return { error: { kind: 'bad_request', ...error } };
}

function modelMissing(): Refused {
  return refuse({ message: 'you must provide a model parameter' });
}
