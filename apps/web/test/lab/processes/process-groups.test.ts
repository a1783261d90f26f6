import type { ProcessView } from '@evolua/lab-contract/process-view';
import { expect, it } from 'vitest';
import { processGroups } from '../../../src/lab/processes/process-groups.ts';

const processOf = (process: Pick<ProcessView, 'name' | 'kind'> & Partial<ProcessView>) => ({
  label: process.name,
  version: undefined,
  region: undefined,
  state: 'ready' as const,
  pid: 1,
  memoryMb: 100,
  inFlight: undefined,
  returns: 0,
  ...process,
});

it('groups by version in their order, servers first, and counts what scaling keeps back', () => {
  const groups = processGroups([
    processOf({ name: 'simulator', kind: 'simulator', memoryMb: undefined }),
    processOf({ name: 'v2-redis', kind: 'redis', version: 'v2' }),
    processOf({
      name: 'v2-10',
      kind: 'server',
      version: 'v2',
      state: 'spare',
      memoryMb: undefined,
    }),
    processOf({ name: 'v2-2', kind: 'server', version: 'v2', state: 'returning' }),
    processOf({ name: 'v2-1', kind: 'server', version: 'v2' }),
    processOf({ name: 'v1-1', kind: 'server', version: 'v1' }),
  ]);
  expect(
    groups.map(({ version, processes, memoryMb, running, spare }) => [
      version,
      processes.map(({ name }) => name).join(' '),
      memoryMb,
      running,
      spare,
    ]),
  ).toEqual([
    ['v1', 'v1-1', 100, 1, 0],
    ['v2', 'v2-1 v2-2 v2-10 v2-redis', 300, 1, 1],
    [undefined, 'simulator', undefined, 0, 0],
  ]);
});
