import { readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLogFile } from '../../src/supervisor/log-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the log of the run before is kept beside the new one', () => {
  const path = join(temporaryFolder(), 'logs', 'v1.log');
  writeSync(openLogFile(path).descriptor, 'yesterday\n');
  writeSync(openLogFile(path).descriptor, 'today\n');
  expect(readFileSync(path, 'utf8')).toBe('today\n');
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('yesterday\n');
});

test('a log that grows past its limit starts again, and its writer goes on writing', () => {
  const path = join(temporaryFolder(), 'v1.log');
  const { descriptor } = openLogFile(path);
  writeSync(descriptor, 'x'.repeat(4_000_001));
  vi.advanceTimersByTime(5_000);
  writeSync(descriptor, 'after\n');
  expect(readFileSync(path, 'utf8')).toBe('after\n');
  expect(statSync(`${path}.1`).size).toBe(4_000_001);
});

test('the tail holds the last lines, oldest first, without the empty ones', () => {
  const path = join(temporaryFolder(), 'v1.log');
  const log = openLogFile(path);
  expect(log.tail(2)).toEqual([]);
  writeFileSync(path, 'one\n\ntwo\nthree\n');
  expect(log.tail(2)).toEqual(['two', 'three']);
});

test('a long tail reaches further back, and begins with a whole line', () => {
  const path = join(temporaryFolder(), 'v1.log');
  const log = openLogFile(path);
  const lines = Array.from({ length: 2_000 }, (_, number) => `${number} ${'x'.repeat(200)}`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  expect(log.tail(500)).toEqual(lines.slice(-500));
  expect(lines).toContain(log.tail(2_000)[0]);
});
