import type { z } from 'zod';
import { parseEnvironment } from './parse-environment.ts';
import { readSecretFiles } from './read-secret-files.ts';

/** As sysexits.h has it: what keeps the program from running is its configuration. */
const EX_CONFIG = 78;

/** The settings, or an end of the process that says in plain sentences what is wrong with them. */
export const settingsOrExit = <Schema extends z.ZodType>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<Schema> => {
  try {
    return parseEnvironment(schema, readSecretFiles(environment));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(EX_CONFIG);
  }
};
