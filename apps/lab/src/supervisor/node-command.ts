import type { ProcessCommand } from './process-command.ts';

/**
 * Small heaps: nine Node processes side by side must fit in a student's laptop.
 * The old space is a limit, the semi-space is what an idle server would otherwise keep; optimized
 * for size, a server takes 15 to 25 MB less, and no more of a processor that can be measured.
 */
const semiSpaceMb = 4;
const oldSpaceMb = 128;
/** Of glibc's malloc, which makes one for each of many threads and gives little of it back. */
const arenasMax = 2;
const tether = new URL('./tether.ts', import.meta.url).href;

/** A TypeScript server run by the runner's own Node, tethered to it. */
export function nodeCommand(options: {
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: ProcessCommand['env'];
  readonly cwd: string;
  /** Modules that Node loads before the script. */
  readonly preload?: readonly string[];
  /** For a task that needs more memory than a server does. */
  readonly oldSpaceMbMax?: number;
}): ProcessCommand {
  const { script, args = [], env, cwd, preload = [], oldSpaceMbMax = oldSpaceMb } = options;
  return {
    file: process.execPath,
    args: [
      `--max-semi-space-size=${semiSpaceMb}`,
      `--max-old-space-size=${oldSpaceMbMax}`,
      '--optimize-for-size',
      '--disable-warning=ExperimentalWarning',
      ...[tether, ...preload].flatMap((module) => ['--import', module]),
      script,
      ...args,
    ],
    env: { ...env, MALLOC_ARENA_MAX: String(arenasMax) },
    cwd,
    tether: 'channel',
    stopSignal: 'SIGTERM',
  };
}
