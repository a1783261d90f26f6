import type { Dialect } from './dialect.ts';
import { openai } from './openai/openai.ts';

/** Every dialect there is. Where two know the same path, the first answers. */
export const dialects: readonly Dialect[] = [openai];
