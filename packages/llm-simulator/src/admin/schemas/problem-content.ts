import { problemSchema } from './problem-schema.ts';

/** A refusal in a route's description. */
export function problemContent(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}
