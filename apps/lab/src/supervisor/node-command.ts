import type { ProcessCommand } from './process-command.ts';

/**
 * Small heaps: six Node processes side by side must fit in a student's laptop.
 * The old space is a limit, the semi-space is what an idle server would otherwise keep.
 */
const semiSpaceMb = 4;
const oldSpaceMb = 128;
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
      '--disable-warning=ExperimentalWarning',
      ...[tether, ...preload].flatMap((module) => ['--import', module]),
      script,
      ...args,
    ],
    env,
    cwd,
    tether: 'channel',
    stopSignal: 'SIGTERM',
  };
}
