import { registerHooks } from 'node:module';

const PACKAGE = '/node_modules/drizzle-orm/';

/**
 * To be preloaded (`node --import`): Node 24 parses drizzle-orm's 180 KB `package.json` again for
 * each of its modules, which costs 0.3 s and 170 MB at every start. Its relative imports are plain
 * ES modules, so they are resolved here without asking. See docs/desempenho.md.
 */
registerHooks({
  resolve: (specifier, context, next) => {
    if (!specifier.startsWith('.') || !context.parentURL?.includes(PACKAGE)) {
      return next(specifier, context);
    }
    const url = new URL(specifier, context.parentURL).href;
    return { url, format: 'module', shortCircuit: true };
  },
});
