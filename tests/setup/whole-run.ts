import type { Environment } from 'vitest/runtime';

/** Where `tests/kept-for-run.ts` keeps what was opened. */
type Kept = { keptForRun?: Map<string, Promise<{ readonly close: () => Promise<void> }>> };

/**
 * The environment of tests that share what is slow to start: it is started when it is first needed,
 * and stopped here, once, after the last file.
 */
const wholeRun: Environment = {
  name: 'whole-run',
  viteEnvironment: 'ssr',
  setup: (global: Kept) => ({
    teardown: async () => {
      const opened = await Promise.allSettled(global.keptForRun?.values() ?? []);
      // One that never started has been told of already.
      const open = opened.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
      await Promise.all(open.map(({ close }) => close()));
    },
  }),
};

// biome-ignore lint/style/noDefaultExport: Vitest wants it so.
export default wholeRun;
