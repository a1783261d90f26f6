import type { Logger } from '../../src/domain/logger.ts';

type Line = {
  readonly level: keyof Logger;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
};

/** A logger whose lines can be looked at. */
export const recordingLogger = (): Logger & { readonly lines: readonly Line[] } => {
  const lines: Line[] = [];
  const write = (level: keyof Logger) => (fields: Line['fields'], message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
};
