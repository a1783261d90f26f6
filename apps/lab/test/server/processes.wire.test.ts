import { expect, test, vi } from 'vitest';
import { serveLab } from './serve-lab.ts';

const secret = 'b'.repeat(64);

function part(state: 'ready' | 'stopping') {
  const lines = Array.from({ length: 600 }, (_, number) => `line ${number} ${secret}`);
  return {
    state,
    restart: vi.fn(async () => undefined),
    logTail: (count: number) => lines.slice(-count),
  };
}

test('the last lines of a known process, and no secret in them', async () => {
  const { ask, problemOf } = await serveLab({ parts: { v1: part('ready') }, secrets: [secret] });
  const read = async (path: string) => (await (await ask(path)).json()) as { lines: string[] };
  expect((await read('/api/processos/v1/registro')).lines).toHaveLength(200);
  const { lines } = await read('/api/processos/v1/registro?linhas=2');
  expect(lines).toEqual(['line 598 •••', 'line 599 •••']);
  for (const count of ['0', '501', '-1', 'x']) {
    const refused = ask(`/api/processos/v1/registro?linhas=${count}`);
    expect(await problemOf(refused)).toBe('400 out_of_range');
  }
  for (const name of ['nada', '..%2F..%2Fetc%2Fpasswd', 'constructor', '__proto__']) {
    expect(await problemOf(ask(`/api/processos/${name}/registro`))).toBe('404 unknown_process');
  }
});

test('a process is started again, unless it is at it', async () => {
  const parts = { v1: part('ready'), v2: part('stopping') };
  const { ask, problemOf } = await serveLab({ parts });
  const again = (name: string) => ask(`/api/processos/${name}/reinicio`, { method: 'POST' });
  expect((await again('v1')).status).toBe(202);
  expect(parts.v1.restart).toHaveBeenCalledTimes(1);
  expect(await problemOf(again('v2'))).toBe('409 already_restarting');
  expect(await problemOf(again('nada'))).toBe('404 unknown_process');
});
