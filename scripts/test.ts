import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { closingLine } from '../tests/setup/closing-line.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Every test there is but those of the containers, in steps; a step's lanes run side by side, and a
 * lane's runs one after the other. Whatever is about time (wire tests, the laboratory's experiments,
 * promises) has the machine to itself. A project that nobody names is with the laboratory; the
 * mutants of the layers are a program of their own.
 */
const steps = [
  [[['unit', 'wire']]],
  [[['stores'], 'mutants' as const], [['browser']]],
  [[['!unit', '!wire', '!stores', '!promises', '!browser', '!containers']]],
  [[['promises']]],
];

// One line counts the tests of all.
const closing = closingLine();
const play = async (project: string[]) => {
  const vitest = await createVitest('test', {
    root,
    project,
    watch: false,
    // Two summaries that are redrawn all the time would draw over each other.
    reporters: [['default', { summary: false }], closing],
  });
  try {
    await vitest.start();
  } catch (error) {
    // What could not even start is no reason not to know about the rest.
    console.error(`failed: ${project.join(' ')}:`, error);
    process.exitCode = 1;
  } finally {
    await vitest.close();
  }
};

const mutants = async () => {
  const program = spawn(process.execPath, ['scripts/mutants.ts'], { cwd: root, stdio: 'inherit' });
  const [code] = await once(program, 'close');
  if (code === 0) return;
  process.exitCode = 1;
  // Among the others that failed, which are told of at the end.
  process.on('exit', () => console.error('failed: the mutants'));
};

for (const lanes of steps) {
  const sideBySide = lanes.map(async (runs: readonly (string[] | 'mutants')[]) => {
    for (const run of runs) await (run === 'mutants' ? mutants() : play(run));
  });
  await Promise.all(sideBySide);
}
