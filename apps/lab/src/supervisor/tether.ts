import { isMainThread } from 'node:worker_threads';

/**
 * Preloaded (`--import`) into every Node process of the runner: when the runner dies, even by
 * `kill -9`, the channel between them closes and the process ends as if it had been told to.
 * It lives here so that the versions stay free of the lab's code.
 */
const graceMs = 5_000;

if (isMainThread && process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), graceMs).unref();
  });
  // The channel alone must not keep a process alive that has nothing left to do.
  process.channel.unref();
}
