import type { z } from 'zod';
import type { ProviderError } from '../../chat/provider-error.ts';
import type { Dialect } from '../dialect.ts';
import { arrayFrames } from './array-frames.ts';
import { arrayWire } from './array-wire.ts';
import { contentBody } from './content-body.ts';
import { contentSchema } from './content-schema.ts';
import { eventFrames } from './event-frames.ts';
import { eventWire } from './event-wire.ts';
import { toCall } from './to-call.ts';

/** Reads a request as strictly as Google does: a name that it does not know is refused. */
export const readChat: Dialect['readChat'] = ({ route, body }) => {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return refuse('Invalid JSON payload received. Unexpected token.');
  }
  const { data, error } = contentSchema.safeParse(value);
  if (data === undefined) return refuse(messageOf(error.issues[0]));
  const framing = route.asArray
    ? { wire: arrayWire, frames: arrayFrames }
    : { wire: eventWire, frames: eventFrames };
  return { call: toCall(data, route), body: contentBody, ...framing };
};

function messageOf(issue: z.core.$ZodIssue | undefined): string {
  const path = issue?.path.map(String).join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const at = path === '' ? '' : ` at '${path}'`;
    return `Invalid JSON payload received. Unknown name "${issue.keys[0]}"${at}: Cannot find field.`;
  }
  if (path === 'contents') {
    return '* GenerateContentRequest.contents: contents is not specified';
  }
  return `Invalid value at '${path}'.`;
}

function refuse(message: string): { readonly error: ProviderError } {
  return { error: { kind: 'bad_request', message } };
}
