import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { closingLine } from '../tests/setup/closing-line.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Every test there is, in two lanes side by side: the promises wait for most of their time, and
 * leave the processor to the others. A project that is not named runs with the others.
 */
const lanes = [['promises'], ['!promises']];

// One line counts the tests of both.
const closing = closingLine();
const start = async (project: string[]) => {
  const vitest = await createVitest('test', {
    root,
    project,
    watch: false,
    // Two summaries that are redrawn all the time would draw over each other.
    reporters: [['default', { summary: false }], closing],
  });
  try {
    await vitest.start();
  } finally {
    await vitest.close();
  }
};

const ends = await Promise.allSettled(lanes.map(start));
for (const end of ends) if (end.status === 'rejected') throw end.reason;
