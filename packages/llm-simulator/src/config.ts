import { z } from 'zod';
import { realisticPace } from './attempt/realistic-pace.ts';

const PORT_MAX = 65_535;
const WAIT_MS_MAX = 600_000;

const waitMs = (usual: number) => z.coerce.number().min(0).max(WAIT_MS_MAX).default(usual);

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(PORT_MAX).default(3_100),
  HOST: z.string().min(1).default('127.0.0.1'),
  SEED: z.coerce.number().int().default(1),
  /** Names with commas between; each may end in a star. */
  MODELS_WITHOUT_PREFILL: z.string().default(''),
  TIME_TO_FIRST_TOKEN_MS: waitMs(realisticPace.timeToFirstTokenMs),
  TIME_TO_FIRST_TOKEN_JITTER_MS: waitMs(realisticPace.timeToFirstTokenJitterMs),
  TOKEN_GAP_MS: waitMs(realisticPace.tokenGapMs),
  TOKEN_GAP_JITTER_MS: waitMs(realisticPace.tokenGapJitterMs),
});

/** Reads the environment. Throws a sentence that names every variable that makes no sense. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const { data, error } = schema.safeParse(environment);
  if (data === undefined) {
    const reasons = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`O simulador não começa assim: ${reasons.join('; ')}`);
  }
  return {
    port: data.PORT,
    host: data.HOST,
    seed: data.SEED,
    modelsWithoutPrefill: data.MODELS_WITHOUT_PREFILL.split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    pace: {
      timeToFirstTokenMs: data.TIME_TO_FIRST_TOKEN_MS,
      timeToFirstTokenJitterMs: data.TIME_TO_FIRST_TOKEN_JITTER_MS,
      tokenGapMs: data.TOKEN_GAP_MS,
      tokenGapJitterMs: data.TOKEN_GAP_JITTER_MS,
    },
  };
}
