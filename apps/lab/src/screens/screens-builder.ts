import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { problem } from '../problem.ts';
import { seconds } from '../seconds.ts';
import { endOfLog } from '../supervisor/end-of-log.ts';
import type { LogFile } from '../supervisor/log-file.ts';
import { nodeCommand } from '../supervisor/node-command.ts';
import type { RunningProcess } from '../supervisor/running-process.ts';
import { startProcess } from '../supervisor/start-process.ts';
import { watchFiles } from '../supervisor/watch-files.ts';
import { screensOutdated } from './screens-outdated.ts';

export type ScreensBuilder = {
  /** Builds what is missing or old. @throws a Problem with the compiler's words. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const oldSpaceMbMax = 768;

/** Keeps `apps/web/dist` as new as its sources: built by Vite at the start and at every change. */
export function screensBuilder(options: {
  readonly webFolder: string;
  /** Of packages that the screens are built from. */
  readonly sharedFolders: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logFile: LogFile;
  readonly log: (sentence: string) => void;
  readonly watch: boolean;
}): ScreensBuilder {
  const { webFolder, sharedFolders, env, logFile, log } = options;
  const plain = { ...env, NO_COLOR: '1', FORCE_COLOR: undefined };
  let running: RunningProcess | undefined;
  let unwatch = () => {};
  let turn: Promise<unknown> = Promise.resolve();
  let stopped = false;

  const build = async () => {
    const vite = createRequire(join(webFolder, 'package.json')).resolve('vite/package.json');
    const script = join(dirname(vite), 'bin', 'vite.js');
    const command = nodeCommand({
      script,
      args: ['build'],
      env: plain,
      cwd: webFolder,
      oldSpaceMbMax,
    });
    running = await startProcess(command, logFile.descriptor);
    const how = await running.exited;
    running = undefined;
    if (how !== 'código 0') {
      throw problem(`As telas não foram construídas (${how}).\n${endOfLog(logFile)}`);
    }
  };

  const rebuild = async (path: string) => {
    if (stopped) return;
    const startedAt = performance.now();
    try {
      await build();
      log(`Telas reconstruídas: mudou ${path} (${seconds(performance.now() - startedAt)}).`);
    } catch (error) {
      if (!stopped) log((error as Error).message);
    }
  };

  return {
    start: () => {
      if (options.watch) {
        const folders = [join(webFolder, 'src'), join(webFolder, 'public'), ...sharedFolders];
        unwatch = watchFiles(folders, (path) => {
          turn = turn.then(() => rebuild(path));
        });
      }
      const first = screensOutdated(webFolder, sharedFolders) ? build() : Promise.resolve();
      turn = first.catch(() => {});
      return first;
    },
    stop: async () => {
      stopped = true;
      unwatch();
      running?.signalAll('SIGKILL');
      await running?.exited;
      await turn;
    },
  };
}
