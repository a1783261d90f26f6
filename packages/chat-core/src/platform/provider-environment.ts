import { z } from 'zod';

const url = (example: string) =>
  z.url({ protocol: /^https?$/, error: `precisa ser uma URL como ${example}` });

/**
 * The variables of every provider. Without its key a provider is not configured; a root takes the
 * fields that it needs from `shape`.
 */
export const providerEnvironment = z
  .object({
    OPENAI_API_KEY: z.string().optional(),
    OPENAI_BASE_URL: url('https://api.openai.com/v1').default('https://api.openai.com/v1'),
    OPENAI_MODEL: z.string().default('gpt-4o-mini'),
    ANTHROPIC_API_KEY: z.string().optional(),
    ANTHROPIC_BASE_URL: url('https://api.anthropic.com').default('https://api.anthropic.com'),
    ANTHROPIC_MODEL: z.string().default('claude-haiku-5-5'),
    GOOGLE_API_KEY: z.string().optional(),
    GOOGLE_BASE_URL: url('https://generativelanguage.googleapis.com').default(
      'https://generativelanguage.googleapis.com',
    ),
    GOOGLE_MODEL: z.string().default('gemini-3.8-flash'),
    /** Any server that speaks OpenAI's dialect: its address configures it, a key it may not want. */
    LOCAL_BASE_URL: url('http://localhost:11434/v1').optional(),
    LOCAL_API_KEY: z.string().optional(),
    LOCAL_MODEL: z.string().optional(),
    LOCAL_NAME: z.string().default('local'),
  })
  .refine(({ LOCAL_BASE_URL, LOCAL_MODEL }) => !LOCAL_BASE_URL || LOCAL_MODEL, {
    path: ['LOCAL_MODEL'],
    error: 'falta: o nome do modelo que o servidor de LOCAL_BASE_URL serve',
  });
