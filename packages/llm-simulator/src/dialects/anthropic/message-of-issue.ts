import type { z } from 'zod';

const types: Readonly<Record<string, string>> = {
  array: 'list',
  boolean: 'boolean',
  int: 'integer',
  number: 'number',
  object: 'dictionary',
  string: 'string',
};

/** A field that does not fit, as Anthropic tells it: `max_tokens: Field required`. */
export function messageOfIssue(issue: z.core.$ZodIssue, body: unknown): string {
  if (issue.code === 'unrecognized_keys') {
    const path = [...issue.path, issue.keys[0] ?? ''].map(String).join('.');
    return `${path}: Extra inputs are not permitted`;
  }
  const path = issue.path.map(String).join('.');
  const value = issue.path.reduce<unknown>(
    (found, key) => (found as Record<PropertyKey, unknown> | undefined)?.[key],
    body,
  );
  if (value === undefined) return `${path}: Field required`;
  switch (issue.code) {
    case 'invalid_type':
      return `${path}: Input should be a valid ${types[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${path}: Input should be ${issue.values.map((each) => `'${String(each)}'`).join(' or ')}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `${path}: at least one message is required`
        : `${path}: Input should be greater than or equal to ${issue.minimum}`;
    case 'too_big':
      return `${path}: Input should be less than or equal to ${issue.maximum}`;
    default:
      return `${path}: Input is not valid`;
  }
}
