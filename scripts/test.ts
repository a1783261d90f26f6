import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { closingLine } from '../tests/setup/closing-line.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Every test there is but those of the containers, in two lanes side by side: the promises wait for
 * much of their time, and leave the processor to the others. A lane's runs come one after the other,
 * so that the browser's system starts only when it is needed. A project that nobody names is in the
 * last but one.
 */
const lanes = [
  [['unit', 'wire'], ['promises']],
  [['!unit', '!wire', '!promises', '!browser', '!containers'], ['browser']],
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

await Promise.all(
  lanes.map(async (runs) => {
    for (const project of runs) await play(project);
  }),
);
