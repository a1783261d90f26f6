/** Structured logs: fields first, a constant sentence second, as pino has it. */
export type Logger = {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
};

type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;
