import type { Environment } from 'vitest/runtime';

/** Where `tests/lab-system.ts` keeps what is to be closed at the end of the run. */
type Kept = { labSystem?: Promise<{ readonly close: () => Promise<void> }> };

/**
 * The environment that the laboratory's tests share: the four versions are started when they are
 * first needed and stopped here, once, after the last file.
 */
const labRun: Environment = {
  name: 'lab-run',
  viteEnvironment: 'ssr',
  setup: (global: Kept) => ({
    teardown: async () => {
      // One that never started has been told of already.
      const started = await global.labSystem?.catch(() => undefined);
      await started?.close();
    },
  }),
};

// biome-ignore lint/style/noDefaultExport: Vitest wants it so.
export default labRun;
