import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { writeReport } from '../load-tests/report/write-report.ts';
import { findK6 } from '../load-tests/runner/find-k6.ts';
import { load } from '../load-tests/runner/load.ts';
import { readOptions } from '../load-tests/runner/options.ts';

/**
 * `make load VERSION=v2 SCENARIO=pico`, `make compare SCENARIO=falha`; see load-tests/README.md.
 * `node scripts/load.ts --report FOLDER` writes the report of a run once more.
 */
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const log = (sentence: string) => console.log(`  ${sentence}`);
const stopping = new AbortController();
// k6 hears the same Ctrl-C and ends in order; what was measured until then is still reported.
process.on('SIGINT', () => stopping.abort());

const askToBuild = async (): Promise<boolean> => {
  if (process.env.CI) return true;
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    '  Falta o k6. Construir com o Go (um ou dois minutos)? [S/n] ',
  );
  terminal.close();
  return !/^n/i.test(answer);
};

try {
  const [first, folder] = process.argv.slice(2);
  if (first === '--report' && folder !== undefined) {
    await writeReport(folder, log);
  } else {
    const options = readOptions(process.argv.slice(2), process.env);
    const path = process.env.PATH ?? '';
    const k6 = await findK6({ root, path, mayBuild: askToBuild, log });
    const held = await load({ options, root, k6, signal: stopping.signal, log });
    if (!held) process.exitCode = 1;
  }
} catch (error) {
  const { name, message } = error as Error;
  console.error(name === 'Problem' ? `\n${message}\n` : error);
  process.exitCode = 1;
}
