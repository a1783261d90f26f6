import { spawnSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import type { RunRecord } from './run-record.ts';

const BYTES_PER_MB = 1_048_576;

/** Where and with which code a run was made. */
export const describeMachine = (root: string): Pick<RunRecord, 'commit' | 'machine'> => {
  const git = (...args: readonly string[]) =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';
  const isChanged = git('status', '--porcelain') !== '';
  const commit = git('rev-parse', '--short', 'HEAD');
  return {
    commit: commit === '' ? '' : `${commit}${isChanged ? '+' : ''}`,
    machine: {
      cores: cpus().length,
      model: cpus()[0]?.model.trim() ?? '',
      memoryMb: Math.round(totalmem() / BYTES_PER_MB),
      system: `${type()} ${release()}`,
      node: process.version,
      loadBefore: loadavg()[0] ?? 0,
    },
  };
};
