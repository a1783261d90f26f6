import { setTimeout as delay } from 'node:timers/promises';
import { problem } from '../problem.ts';
import { seconds } from '../seconds.ts';
import type { RunningProcess } from './running-process.ts';

const pollMs = 25;

/**
 * Waits until a process answers its probe.
 * @throws a Problem when it ends first, is no longer wanted, or takes longer than `readyMs`.
 */
export async function awaitReady(options: {
  readonly label: string;
  readonly running: RunningProcess;
  readonly probe: (pid: number) => Promise<boolean>;
  readonly wanted: () => boolean;
  readonly readyMs: number;
}): Promise<void> {
  const { label, running, probe, wanted, readyMs } = options;
  let ending: string | undefined;
  const exited = running.exited.then((how) => {
    ending = how;
    return false;
  });
  const deadline = performance.now() + readyMs;
  while (true) {
    const answers = await Promise.race([probe(running.pid), exited]);
    if (!wanted()) throw problem(`${label}: a partida foi interrompida.`);
    if (ending !== undefined) throw problem(`${label} terminou antes de responder (${ending}).`);
    if (answers) return;
    if (performance.now() > deadline) {
      throw problem(`${label} não respondeu em ${seconds(readyMs)}.`);
    }
    await Promise.race([delay(pollMs), exited]);
  }
}
