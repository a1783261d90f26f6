import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { writeReport } from '../load-tests/report/write-report.ts';
import { findK6 } from '../load-tests/runner/find-k6.ts';
import { k6Generator } from '../load-tests/runner/k6-generator.ts';
import { runFromConsole } from '../load-tests/runner/run-from-console.ts';

/**
 * `make load VERSION=v2 SCENARIO=pico`, `make compare SCENARIO=falha`; see load-tests/README.md.
 * `node scripts/load.ts --report FOLDER` writes the report of a run once more.
 */
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

const mayBuild = async (): Promise<boolean> => {
  if (process.env.CI) return true;
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    '  Falta o k6. Construí-lo com o Go (um ou dois minutos, uma vez só)? [S/n] ',
  );
  terminal.close();
  return !/^n/i.test(answer);
};

const [first, folder] = process.argv.slice(2);
if (first === '--report' && folder !== undefined) {
  await writeReport(folder, (sentence) => console.log(`  ${sentence}`));
} else {
  await runFromConsole({
    root,
    generator: async (log) =>
      k6Generator(await findK6({ root, path: process.env.PATH ?? '', mayBuild, log }), root),
  });
}
