import type { z } from 'zod';

type Settings = {
  readonly NODE_ENV: string;
  readonly PUBLIC_URL: string;
  readonly ALLOWED_HOSTS: readonly string[];
  readonly TRUSTED_ORIGINS?: readonly string[];
  readonly AUTH_SECRET: string;
};

const DISTINCT_CHARACTERS_MIN = 10;

/** In production, what would only work on a desk refuses to start. A zod refinement. */
export const refuseUnsafe = (settings: Settings, context: z.RefinementCtx): void => {
  if (settings.NODE_ENV !== 'production') return;
  const refuse = (variable: keyof Settings, message: string) =>
    context.addIssue({ code: 'custom', path: [variable], message });
  if (!settings.PUBLIC_URL.startsWith('https://')) {
    refuse('PUBLIC_URL', 'em produção precisa começar com https://');
  }
  if (settings.ALLOWED_HOSTS.includes('*')) {
    refuse('ALLOWED_HOSTS', 'em produção não pode aceitar qualquer nome (*)');
  }
  if (settings.TRUSTED_ORIGINS?.some((origin) => !origin.startsWith('https://'))) {
    refuse('TRUSTED_ORIGINS', 'em produção toda origem precisa começar com https://');
  }
  if (new Set(settings.AUTH_SECRET).size < DISTINCT_CHARACTERS_MIN) {
    refuse('AUTH_SECRET', 'é previsível demais: gere com `openssl rand -hex 32`');
  }
};
