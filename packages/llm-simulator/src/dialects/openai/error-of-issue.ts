import type { z } from 'zod';
import type { ProviderError } from '../../chat/provider-error.ts';

const articles: Readonly<Record<string, string>> = {
  array: 'an array',
  boolean: 'a boolean',
  int: 'an integer',
  number: 'a decimal',
  object: 'an object',
  string: 'a string',
};

/** A field that does not fit, told as OpenAI tells it: the field, what it expected, what it got. */
export function errorOfIssue(issue: z.core.$ZodIssue, body: unknown): ProviderError {
  const param = fieldName(issue.path);
  const value = issue.path.reduce<unknown>(
    (found, key) => (found as Record<PropertyKey, unknown> | undefined)?.[key],
    body,
  );
  const refuse = (code: string, message: string): ProviderError => ({
    kind: 'bad_request',
    param,
    code,
    message,
  });
  if (value === undefined) {
    return refuse('missing_required_parameter', `Missing required parameter: '${param}'.`);
  }
  switch (issue.code) {
    case 'invalid_type':
      return refuse(
        'invalid_type',
        `Invalid type for '${param}': expected ${articles[issue.expected] ?? issue.expected}, ` +
          `but got ${typeName(value)} instead.`,
      );
    case 'invalid_value':
      return refuse(
        'invalid_value',
        `Invalid value: ${quote(value)}. Supported values are: ${issue.values.map(quote).join(', ')}.`,
      );
    case 'too_small':
      return refuse('below_min_value', `Invalid '${param}': expected at least ${issue.minimum}.`);
    case 'too_big':
      return refuse('above_max_value', `Invalid '${param}': expected at most ${issue.maximum}.`);
    default:
      return refuse('invalid_type', `Invalid type for '${param}': got ${typeName(value)}.`);
  }
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (Number.isInteger(value)) return 'an integer';
  return articles[typeof value] ?? typeof value;
}

function quote(value: unknown): string {
  return `'${String(value)}'`;
}
