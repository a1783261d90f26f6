import { anthropic } from './anthropic/anthropic.ts';
import { compatible } from './compatible/compatible.ts';
import type { Dialect } from './dialect.ts';
import { gemini } from './gemini/gemini.ts';
import { openai } from './openai/openai.ts';

/** Every dialect there is. Where several know a path and none claims it, the first answers. */
export const dialects: readonly Dialect[] = [openai, anthropic, gemini, compatible];
