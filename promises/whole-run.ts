import type { Environment } from 'vitest/runtime';
import type { ProvingGround } from './proving-ground.ts';

type Kept = { provingGrounds?: Map<string, Promise<ProvingGround>> };

/**
 * The environment that all promises share: the versions are started when they are first needed and
 * stopped here, once, after the last file.
 */
const wholeRun: Environment = {
  name: 'whole-run',
  viteEnvironment: 'ssr',
  setup: (global: Kept) => ({
    teardown: async () => {
      const opened = await Promise.allSettled(global.provingGrounds?.values() ?? []);
      // One that never started has been told of already.
      const open = opened.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
      await Promise.all(open.map(({ close }) => close()));
    },
  }),
};

// biome-ignore lint/style/noDefaultExport: Vitest wants it so.
export default wholeRun;
