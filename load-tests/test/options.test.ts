import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findK6 } from '../runner/find-k6.ts';
import { readOptions } from '../runner/options.ts';

describe('what a run is asked to do', () => {
  it('comes from the command line, else from what make hands on', () => {
    const options = readOptions(['--scenario', 'pico'], {
      VERSION: 'v3',
      SCENARIO: 'x',
      TIME: '0,5',
    });
    expect(options).toMatchObject({
      plan: { id: 'pico' },
      versions: ['v3'],
      size: { pace: 1, time: 0.5 },
    });
    expect(readOptions(['--compare'], {}).versions).toEqual(['v1', 'v2', 'v3', 'v4']);
  });

  it.each([
    [['--scenario', 'tsunami'], 'fumaca, carga'],
    [['--version', 'v9'], 'v1, v2, v3, v4'],
    [['--pace=-1'], 'PACE'],
    [['--speed', '3'], '--scenario'],
    [['--url', 'https://chat.exemplo.br'], '--remote'],
    [['--url', 'http://127.0.0.1.exemplo.br'], '--remote'],
    [['--url', 'nada'], 'não é um endereço'],
  ])('%j is refused, and says what to do', (args, said) => {
    expect(() => readOptions(args, {})).toThrow(said);
  });

  it('may be another machine, when somebody says so', () => {
    const { url } = readOptions(['--url', 'https://chat.exemplo.br', '--remote'], {});
    expect(url).toBe('https://chat.exemplo.br');
    expect(readOptions(['--url', 'http://localhost:8080'], {}).url).toBe('http://localhost:8080');
  });

  it('without k6, Go or Docker is told in words, with what works anyway', async () => {
    const root = await mkdtemp(join(tmpdir(), 'evolua-no-k6-'));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    const finding = findK6({ root, path: root, mayBuild: async () => true, log: () => undefined });
    await expect(finding).rejects.toThrow('npm run load:node');
  });
});
