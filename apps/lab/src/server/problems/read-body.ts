import { explainIssue } from '@evolua/chat-core/http/failures/explain-issue';
import { fieldOf } from '@evolua/chat-core/http/failures/field-of';
import type { Context } from 'hono';
import type { z } from 'zod';
import { labRefusal } from '../../control/lab-refusal.ts';

/** The JSON of a request, checked; nothing at all is `{}`. Throws a LabRefusal, 400. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(parseJson(await c.req.text()));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(issue ? explainIssue(issue, fieldOf(issue)) : 'O corpo não é o esperado.', issue);
}

function parseJson(text: string): unknown {
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw invalid('O corpo do pedido não é JSON.');
  }
}

function invalid(detail: string, issue?: z.core.$ZodIssue): Error {
  const outOfRange = issue?.code === 'too_big' || issue?.code === 'too_small';
  const code = outOfRange ? 'out_of_range' : 'invalid_request';
  return labRefusal(400, code, { title: 'Pedido que não se entende', detail });
}
