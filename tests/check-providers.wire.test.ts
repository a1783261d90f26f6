import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openRawServer } from '../packages/chat-core/test/providers/raw-server.ts';
import { anthropicDialect } from '../packages/chat-core/test/providers/wire/anthropic-dialect.ts';
import { beginStream } from '../packages/chat-core/test/providers/wire/begin-stream.ts';
import { compatibleDialect } from '../packages/chat-core/test/providers/wire/compatible-dialect.ts';
import { googleDialect } from '../packages/chat-core/test/providers/wire/google-dialect.ts';
import { openaiWireDialect } from '../packages/chat-core/test/providers/wire/openai-wire-dialect.ts';
import type { WireDialect } from '../packages/chat-core/test/providers/wire/wire-dialect.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const KEY = 'a-key-that-must-never-be-shown';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evolua-check-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the script over a `.env` of these lines, with nothing else in the environment. */
const check = async (...lines: readonly string[]) => {
  const file = join(folder, '.env');
  await writeFile(file, lines.join('\n'));
  return new Promise<{ readonly code: number; readonly output: string }>((resolve) => {
    const script = join(root, 'scripts/check-providers.ts');
    const child = execFile(
      process.execPath,
      [script, file],
      { cwd: root, env: {} },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
};

const answering = async (dialect: WireDialect) => {
  const server = await openRawServer((exchange) => {
    const { opening, text, ending } = dialect;
    beginStream(exchange).end([...opening, text('Pronto.'), ...ending('stop', true)].join(''));
  });
  onTestFinished(() => server.stop().then(() => undefined));
  return server;
};

const refusing = async (status: number) => {
  const server = await openRawServer(({ response }) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: `No: ${KEY}`, code: KEY } }));
  });
  onTestFinished(() => server.stop().then(() => undefined));
  return server;
};

describe('npm run provider:check', () => {
  test('says of every configured provider that it answers', async () => {
    const [openai, anthropic, google, local] = await Promise.all(
      [openaiWireDialect, anthropicDialect, googleDialect, compatibleDialect].map(answering),
    );
    const { code, output } = await check(
      `OPENAI_API_KEY=${KEY}`,
      `OPENAI_BASE_URL=${openai?.url}/v1`,
      `ANTHROPIC_API_KEY=${KEY}`,
      `ANTHROPIC_BASE_URL=${anthropic?.url}`,
      `GOOGLE_API_KEY=${KEY}`,
      `GOOGLE_BASE_URL=${google?.url}`,
      `LOCAL_BASE_URL=${local?.url}/v1`,
      'LOCAL_MODEL=qwen3',
      'LOCAL_NAME=ollama',
    );
    expect(output.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^openai +responde \(gpt-4o-mini em 127\.0\.0\.1:\d+, \d+,\d s\)$/u),
      expect.stringMatching(/^anthropic +responde \(claude-haiku-5-5 em /u),
      expect.stringMatching(/^google +responde \(gemini-3\.8-flash em /u),
      expect.stringMatching(/^ollama +responde \(qwen3 em /u),
    ]);
    expect(code).toBe(0);
  });

  test('says which are not configured, and that nothing failed', async () => {
    const { code, output } = await check('OPENAI_API_KEY=', 'ANTHROPIC_MODEL=claude-opus-5-5');
    expect(output).toContain('openai      não configurado: falta OPENAI_API_KEY');
    expect(output).toContain('local       não configurado: falta LOCAL_BASE_URL');
    expect(code).toBe(0);
  });

  test.each([
    [401, 'a chave não foi aceita (HTTP 401)'],
    [404, 'o modelo não existe, ou a chave não tem acesso a ele (HTTP 404)'],
    [429, 'limite de pedidos por minuto: tente daqui a pouco (HTTP 429)'],
  ])('says why one failed, and never a key: %d', async (status, expected) => {
    const { url } = await refusing(status);
    const local = await answering(compatibleDialect);
    const { code, output } = await check(
      `ANTHROPIC_API_KEY=${KEY}`,
      `ANTHROPIC_BASE_URL=${url}`,
      `LOCAL_BASE_URL=${local.url}/v1`,
      'LOCAL_MODEL=qwen3',
    );
    expect(output).toContain(`anthropic   FALHOU: ${expected}`);
    expect(output).toContain('local       responde');
    expect(output).not.toContain(KEY);
    expect(code).toBe(1);
  });

  test('says what is wrong with the configuration', async () => {
    const { code, output } = await check('LOCAL_BASE_URL=http://localhost:11434/v1');
    expect(output).toContain('LOCAL_MODEL: falta: o nome do modelo');
    expect(code).toBe(1);
  });
});
