import type { ResponseFormat } from '../../../domain/response-format.ts';
import type { CompletionBody } from './completion-body.ts';

/** The asked-for shape of the answer; free text is no shape. */
export const responseFormatOf = ({
  response_format: format,
}: CompletionBody): ResponseFormat | undefined => {
  if (format?.type === 'json_object') return { type: 'json-object' };
  if (format?.type !== 'json_schema') return undefined;
  const { name, schema, strict } = format.json_schema;
  return { type: 'json-schema', name, schema, strict: strict ?? undefined };
};
