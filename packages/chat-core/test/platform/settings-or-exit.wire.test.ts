import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FIXTURE = fileURLToPath(new URL('./refused-process.ts', import.meta.url));
const start = (environment: object) =>
  spawnSync(process.execPath, [FIXTURE, JSON.stringify(environment)], { encoding: 'utf8' });

test('a process with good settings starts', () => {
  const { status, stdout, stderr } = start({ PORT: '3001', SECRET: 'a'.repeat(32) });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'started on 3001', stderr: '' });
});

test('a process with bad settings ends, and says why in sentences: no stack, no value', () => {
  const { status, stdout, stderr } = start({ SECRET: 'canary' });
  expect({ status, stdout }).toEqual({ status: 78, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toEqual([
    'A configuração impede a partida:',
    '  PORT: falta',
    '  SECRET: é curto demais',
  ]);
});
