import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { closingLine } from './tests/setup/closing-line.ts';

const everywhere = (suffix: string) => [
  `{apps,packages}/*/test/**/*.${suffix}`,
  `tests/**/*.${suffix}`,
  `load-tests/test/**/*.${suffix}`,
  `infra/*/test/**/*.${suffix}`,
];
const slow = ['contract', 'wire', 'integration', 'browser', 'promise', 'lab', 'containers'];
const stores = './tests/setup/stores.ts';
/** As in the versions' own `npm start`: drizzle-orm is slow to find. */
const shortResolution = ['--import', '@evolua/chat-core/platform/short-resolution'];
/** Polls ask until it is so; how long that takes is the machine's affair. */
const expecting = { poll: { timeout: 20_000 } };

/** Two even on two cores, where one would be usual: half of a test is waiting. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** The kinds of tests, by file name; only what needs real stores or a whole system starts them. */
export default defineConfig({
  test: {
    teardownTimeout: 60_000,
    reporters: ['default', closingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers,
          // Nothing of theirs outlives a test, and 240 processes would take longer than they do.
          isolate: false,
          testTimeout: 30_000,
          expect: expecting,
          include: everywhere('test.{ts,tsx}'),
          exclude: [...slow.map((kind) => `**/*.${kind}.test.ts`), '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'wire',
          maxWorkers,
          expect: expecting,
          include: everywhere('wire.test.ts'),
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'stores',
          maxWorkers,
          expect: expecting,
          include: [...everywhere('contract.test.ts'), ...everywhere('integration.test.ts')],
          globalSetup: [stores],
          execArgv: shortResolution,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'promises',
          expect: expecting,
          include: ['promises/**/*.promise.test.ts'],
          // One process for all of them: the versions are started once.
          environment: './tests/setup/whole-run.ts',
          isolate: false,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          // As scenarios and lessons: a busy machine may have held up a clock. The run names each.
          retry: 1,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'lab',
          expect: expecting,
          include: everywhere('lab.test.ts'),
          // Over one whole system, in the process of the tests.
          environment: './tests/setup/whole-run.ts',
          isolate: false,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // The system as Docker Compose runs it, by `npm run test:containers`.
          name: 'containers',
          include: ['tests/containers/*.containers.test.ts'],
          testTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'browser',
          expect: expecting,
          include: everywhere('browser.test.ts'),
          globalSetup: ['./tests/setup/system.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
