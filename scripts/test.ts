import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { closingLine } from '../tests/setup/closing-line.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Every test there is but those of the containers, in steps; a step's lanes run side by side, and a
 * lane's runs one after the other. Whatever is about time (wire tests, the laboratory's experiments,
 * promises) has the machine to itself. A project that nobody names is with the laboratory.
 */
const steps = [
  [[['unit', 'wire']]],
  [[['stores']], [['browser']]],
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

for (const lanes of steps) {
  const sideBySide = lanes.map(async (runs) => {
    for (const project of runs) await play(project);
  });
  await Promise.all(sideBySide);
}
