import { fileURLToPath } from 'node:url';
import { nodeGenerator } from '../load-tests/node/node-generator.ts';
import { runFromConsole } from '../load-tests/runner/run-from-console.ts';

/**
 * `npm run load:node -- --scenario carga --version v2`, or `--compare`: a load test without k6, for
 * the two scenarios that a small generator can do.
 */
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
await runFromConsole({ root, only: ['fumaca', 'carga'], generator: async () => nodeGenerator });
