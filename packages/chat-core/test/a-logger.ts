import type { Logger } from '../src/domain/logger.ts';

type Line = { readonly level: keyof Logger; readonly fields: object; readonly message: string };

/** A logger that keeps its lines. */
export const aLogger = () => {
  const lines: Line[] = [];
  const write = (level: keyof Logger) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  const logger: Logger = { info: write('info'), warn: write('warn'), error: write('error') };
  return { logger, lines };
};
