import { anthropicDialect } from '../test/providers/wire/anthropic-dialect.ts';
import { compatibleDialect } from '../test/providers/wire/compatible-dialect.ts';
import { googleDialect } from '../test/providers/wire/google-dialect.ts';
import { openaiWireDialect } from '../test/providers/wire/openai-wire-dialect.ts';

/** The protocols as bytes, with the adapters that read them: the wire tests' own. */
export const wireDialects = [
  openaiWireDialect,
  compatibleDialect,
  anthropicDialect,
  googleDialect,
] as const;
