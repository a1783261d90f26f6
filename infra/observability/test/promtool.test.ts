import { execFile, execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../prometheus', import.meta.url));
const filesIn = (name: string) => globSync(`${name}/*.yml`, { cwd: folder }).sort();

/** It comes with Prometheus, and nothing else here needs that: where it is not, its tests are skipped. */
const findPromtool = () => {
  try {
    execFileSync('promtool', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** What it found, and how it ended. */
const promtool = async (...words: readonly string[]) => {
  const options = { cwd: folder, timeout: 120_000 };
  const { stdout, stderr } = await promisify(execFile)('promtool', [...words], options).catch(
    (error: { readonly stdout: string; readonly stderr: string }) => error,
  );
  return `${stdout}${stderr}`;
};

const isThere = findPromtool();
const reason = isThere ? '' : ' (not on the PATH: it comes with Prometheus)';

describe.skipIf(!isThere)(`promtool${reason}`, () => {
  test('finds the rules well-formed', async () => {
    const found = await promtool('check', 'rules', ...filesIn('rules'));
    expect(found).toContain('SUCCESS');
    expect(found).not.toContain('FAILED');
  });

  test('runs their tests, every one of which holds', { timeout: 150_000 }, async () => {
    const files = filesIn('tests');
    const found = await promtool('test', 'rules', ...files);
    expect(found).not.toContain('FAILED');
    expect(found.match(/SUCCESS/gu)).toHaveLength(files.length);
  });
});
