import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

function start(environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [main], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function firstLine(stream: NodeJS.ReadableStream | null): Promise<string> {
  if (stream === null) throw new Error('no output to read');
  const [line] = await once(createInterface({ input: stream }), 'line');
  return line;
}

async function errorText({ stderr }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stderr ?? []) text += chunk;
  return text;
}

describe('the process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says where it listens in one line of JSON, answers, and goes on %s though a call hangs',
    async (signal) => {
      const child = start({ PORT: '0', TIME_TO_FIRST_TOKEN_MS: '0', TOKEN_GAP_MS: '0' });
      const { event, url } = JSON.parse(await firstLine(child.stdout));
      expect(event).toBe('listening');

      const call = (model: string) =>
        fetch(`${url}/v1/chat/completions`, {
          method: 'POST',
          headers: { authorization: 'Bearer sk-test', 'content-type': 'application/json' },
          body: JSON.stringify({ model, messages: [{ role: 'user', content: 'O que é cache?' }] }),
        });
      const answer = (await (await call('gpt-5.2-mini')).json()) as {
        choices: { message: { content: string } }[];
      };
      expect(answer.choices[0]?.message.content).toMatch(/cache/i);

      const hanging = call('gpt-5.2-mini--hang').catch((error: Error) => error);
      child.kill(signal);
      const [code] = await once(child, 'exit');
      expect(code).toBe(0);
      expect(await hanging).toBeInstanceOf(Error);
    },
  );

  it('refuses a senseless setting and names it', async () => {
    const child = start({ PORT: 'many' });
    expect(await errorText(child)).toContain('PORT');
  });

  it('refuses a port that is taken and names it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => {
      other.close();
    });
    const { port } = other.address() as AddressInfo;
    expect(await errorText(start({ PORT: String(port) }))).toContain(String(port));
  });
});
