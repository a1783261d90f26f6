import { existsSync, globSync } from 'node:fs';
import { ChatError } from '@evolua/chat-core/domain/chat-error';
import type { ChatProvider } from '@evolua/chat-core/domain/chat-provider';
import type { ChatRequest } from '@evolua/chat-core/domain/chat-request';
import { timeout } from '@evolua/chat-core/layers/timeout';
import { estimateTokens } from '@evolua/chat-core/platform/estimate-tokens';
import { leanFetch } from '@evolua/chat-core/platform/lean-fetch';
import { parseEnvironment } from '@evolua/chat-core/platform/parse-environment';
import { providerEnvironment } from '@evolua/chat-core/platform/provider-environment';
import { anthropic } from '@evolua/chat-core/providers/anthropic';
import { google } from '@evolua/chat-core/providers/google';
import { openai } from '@evolua/chat-core/providers/openai';
import { openaiCompatible } from '@evolua/chat-core/providers/openai-compatible';
import { failureTexts } from './failure-texts.ts';

const OUTPUT_TOKENS_MAX = 500;
const NAME_WIDTH = 11;

/** The files given, or every `.env` there is: what the shell sets, and what comes first, holds. */
const readSettings = (given: readonly string[]) => {
  const files = given.length > 0 ? given : ['.env', ...globSync('apps/*/.env').sort()];
  const missing = given.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`Não há ${missing}.`);
  for (const file of files.filter((file) => existsSync(file))) process.loadEnvFile(file);
  return parseEnvironment(providerEnvironment, process.env);
};

type Settings = ReturnType<typeof readSettings>;

const means = {
  fetch: leanFetch({ connectTimeoutMs: 10_000, connectionsMax: 4 }),
  estimateTokens,
};

/** Every provider with the variable that configures it, and where it then is. */
const providersIn = (settings: Settings) => [
  {
    name: 'openai',
    variable: 'OPENAI_API_KEY' as const,
    baseUrl: settings.OPENAI_BASE_URL,
    model: settings.OPENAI_MODEL,
    open: openai,
  },
  {
    name: 'anthropic',
    variable: 'ANTHROPIC_API_KEY' as const,
    baseUrl: settings.ANTHROPIC_BASE_URL,
    model: settings.ANTHROPIC_MODEL,
    open: anthropic,
  },
  {
    name: 'google',
    variable: 'GOOGLE_API_KEY' as const,
    baseUrl: settings.GOOGLE_BASE_URL,
    model: settings.GOOGLE_MODEL,
    open: google,
  },
  {
    name: settings.LOCAL_NAME,
    variable: 'LOCAL_BASE_URL' as const,
    baseUrl: settings.LOCAL_BASE_URL ?? '',
    model: settings.LOCAL_MODEL ?? '',
    open: openaiCompatible,
  },
];

const question: ChatRequest = {
  messages: [{ role: 'user', content: 'Responda só com a palavra: pronto.' }],
  model: 'evolua',
  sampling: { outputTokensMax: OUTPUT_TOKENS_MAX },
  context: {
    requestId: 'provider-check',
    ownerId: 'provider-check',
    tenant: 'provider-check',
    degradedAllowed: false,
    attempts: { count: 0, calls: [], inFlight: new Set() },
  },
};

const patience = timeout({ firstTokenMs: 30_000, idleMs: 30_000, totalMs: 60_000 });

/** Asks one short question; why it went unanswered, if it did. Never what the provider wrote. */
const failureOf = async (provider: ChatProvider) => {
  const events = patience(provider).stream(question, new AbortController().signal);
  try {
    for await (const _event of events);
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    const text = (failureTexts as Readonly<Record<string, string>>)[error.code] ?? error.code;
    return error.status === undefined ? text : `${text} (HTTP ${error.status})`;
  }
  return undefined;
};

const check = async (
  settings: Settings,
  { name, variable, baseUrl, model, open }: ReturnType<typeof providersIn>[number],
) => {
  const column = name.padEnd(NAME_WIDTH);
  if (settings[variable] === undefined) return `${column} não configurado: falta ${variable}`;
  const keyName = variable === 'LOCAL_BASE_URL' ? 'LOCAL_API_KEY' : variable;
  const startedAtMs = performance.now();
  const provider = open({ name, apiKey: settings[keyName] ?? '', baseUrl, model }, means);
  const failure = await failureOf(provider);
  const where = `${model} em ${new URL(baseUrl).host}`;
  if (failure === undefined) {
    const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(1).replace('.', ',');
    return `${column} responde (${where}, ${seconds} s)`;
  }
  process.exitCode = 1;
  return `${column} FALHOU: ${failure} (${where})`;
};

try {
  const settings = readSettings(process.argv.slice(2));
  const lines = await Promise.all(providersIn(settings).map((one) => check(settings, one)));
  for (const line of lines) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
