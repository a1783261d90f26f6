import { type ResolveFnOutput, registerHooks } from 'node:module';

const DRIZZLE = 'drizzle-orm';

/** What a file is, where its name says so without a look into any `package.json`. */
const formatOf = (specifier: string, parentUrl: string) => {
  if (specifier.endsWith('.mjs')) return 'module';
  if (specifier.endsWith('.ts')) return 'module-typescript';
  return parentUrl.includes(`/node_modules/${DRIZZLE}/`) ? 'module' : undefined;
};

const known = new Map<string, ResolveFnOutput>();

/**
 * To be preloaded (`node --import`). Node looks at the disk and at `package.json` for each of some
 * 4,000 imports, and parses drizzle-orm's 180 KB again each time; where the name of a file says it
 * all it is resolved here without asking, and drizzle-orm's doors are asked for once. See
 * docs/desempenho.md.
 */
registerHooks({
  resolve: (specifier, context, next) => {
    const { parentURL = '' } = context;
    if (specifier.startsWith('.')) {
      const format = formatOf(specifier, parentURL);
      if (format === undefined) return next(specifier, context);
      return { url: new URL(specifier, parentURL).href, format, shortCircuit: true };
    }
    const door = known.get(specifier);
    if (door !== undefined) return { ...door, shortCircuit: true };
    const found = next(specifier, context);
    if (specifier.startsWith(DRIZZLE)) known.set(specifier, found);
    return found;
  },
});
