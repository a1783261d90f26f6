import type { z } from 'zod';

/**
 * The environment as values, checked once. Throws an error whose message is a sentence in
 * Portuguese per variable at fault, and never holds a value: it may be a secret.
 */
export const parseEnvironment = <Schema extends z.ZodType>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<Schema> => {
  // An empty line in a .env file means that the variable is not set.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || 'configuração'}: ${message}`,
  );
  throw new Error(`A configuração impede a partida:\n${faults.join('\n')}`);
};
