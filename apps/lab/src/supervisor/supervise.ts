import { setTimeout as delay } from 'node:timers/promises';
import { problem } from '../problem.ts';
import { seconds } from '../seconds.ts';
import { endOfLog } from './end-of-log.ts';
import type { Part, PartState, StopHow } from './part.ts';
import { processSlot } from './process-slot.ts';
import type { SuperviseOptions } from './supervise-options.ts';
import { watchFiles } from './watch-files.ts';

const returnDefaultMs = 250;
const backOffMaxMs = 10_000;
/** A process that answered for this long had started well: its next fall is a new one. */
const settledMs = 10_000;

/**
 * Keeps one process alive: started, probed, restarted when its files change or when it dies (with
 * growing pauses between attempts), stopped when told. Nothing runs until `start`.
 */
export function supervise(options: SuperviseOptions): Part {
  const { name, label, log, logFile, watch = [], returnMs = returnDefaultMs, leaveMs } = options;
  let wanted = false;
  let state: PartState = 'stopped';
  let backOffMs = returnMs;
  let readyAt = 0;
  let returns = 0;
  /** The same log again at each attempt would bury everything else. */
  let explained = false;
  let retry: NodeJS.Timeout | undefined;
  let unwatch = () => {};
  let turn: Promise<unknown> = Promise.resolve();

  /** One verb at a time: a file saved in the middle of a stop must not start anything. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  };

  const slot = processSlot(options, (how) => {
    if (!wanted) return;
    if (performance.now() - readyAt > settledMs) backOffMs = returnMs;
    comeBackLater(`${label} caiu (${how})`);
  });

  const launch = async () => {
    state = 'starting';
    try {
      await slot.launch(() => wanted);
    } catch (error) {
      await slot.end('at once');
      throw error;
    }
    state = 'ready';
    explained = false;
    readyAt = performance.now();
  };

  const comeBackLater = (because: string) => {
    state = 'returning';
    log(`${because.replace(/\.$/, '')}; nova tentativa em ${seconds(backOffMs)}.`);
    retry = setTimeout(() => void inTurn(() => comeBack(`${label} voltou`)), backOffMs);
    backOffMs = Math.min(backOffMs * 2, Math.max(returnMs, backOffMaxMs));
  };

  const comeBack = async (news: string) => {
    if (!wanted || slot.pid() !== undefined) return;
    const hadDied = state === 'returning';
    const startedAt = performance.now();
    try {
      await launch();
      if (hadDied) returns += 1;
      log(`${news} (${seconds(performance.now() - startedAt)}).`);
    } catch (error) {
      if (!wanted) return;
      comeBackLater((error as Error).message);
      if (!explained) log(endOfLog(logFile));
      explained = true;
    }
  };

  /** Whoever sends it work sees the state first, and has time to send it elsewhere. */
  const leave = async (how?: StopHow) => {
    if (slot.pid() === undefined) return;
    if (state === 'frozen') slot.thaw();
    state = 'stopping';
    if (leaveMs !== undefined) await delay(leaveMs);
    await slot.end('gently', how);
  };

  const onChange = (path: string) =>
    void inTurn(async () => {
      if (!wanted) return;
      clearTimeout(retry);
      backOffMs = returnMs;
      explained = false;
      await leave();
      await comeBack(`${label} reiniciou: mudou ${path}`);
    });

  const start = () => {
    wanted = true;
    return inTurn(async () => {
      if (slot.pid() !== undefined) return;
      unwatch();
      unwatch = watchFiles(watch, onChange);
      try {
        await launch();
      } catch (error) {
        wanted = false;
        state = 'stopped';
        unwatch();
        throw problem(`${(error as Error).message}\n${endOfLog(logFile)}`, error);
      }
    });
  };

  const end = (manner: 'gently' | 'at once', how?: StopHow) => {
    wanted = false;
    clearTimeout(retry);
    unwatch();
    return inTurn(async () => {
      await (manner === 'gently' ? leave(how) : slot.end(manner));
      state = 'stopped';
    });
  };

  return {
    name,
    logPath: logFile.path,
    get state() {
      return state;
    },
    get pid() {
      return slot.pid();
    },
    get returns() {
      return returns;
    },
    answers: async () => {
      const pid = slot.pid();
      return pid !== undefined && state !== 'frozen' && (await options.probe(pid));
    },
    start,
    stop: (how) => end('gently', how),
    kill: () => end('at once'),
    crash: () => slot.crash(),
    freeze: () => {
      if (state !== 'ready') return;
      slot.freeze();
      state = 'frozen';
    },
    thaw: () => {
      if (state !== 'frozen') return;
      slot.thaw();
      state = 'ready';
    },
    restart: async () => {
      await end('gently');
      await start();
    },
    logTail: logFile.tail,
  };
}
