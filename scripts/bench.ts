import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { arePinned, leaveTheMeasuredCore } from './bench/cores.ts';
import { diagrams } from './bench/diagrams.ts';
import { durable } from './bench/durable.ts';
import { frames } from './bench/frames.ts';
import { labTraffic } from './bench/lab-traffic.ts';
import { systemStarts } from './bench/system-starts.ts';
import { v1Starts } from './bench/v1-starts.ts';
import { v2Figures } from './bench/v2-figures.ts';

/** `make bench` measures all of it; `npm run bench -- streams failover` only what is named. */
const SECTIONS = [
  'scenarios',
  'system',
  'v1',
  'durable',
  'frames',
  'diagrams',
  'lab',
  'throughput',
  'first-token',
  'streams',
  'failover',
];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SECTIONS.includes(name));
if (unknown.length > 0) {
  console.error(`Não há ${unknown.join(', ')}: há ${SECTIONS.join(', ')}.`);
  process.exit(1);
}
const sections = asked.length > 0 ? asked : SECTIONS;
const has = (...names: readonly string[]) => names.some((name) => sections.includes(name));

if (has('scenarios')) {
  // In the time that they really take, before anything is pinned; docs/cenarios.md is written anew.
  const { status } = spawnSync(process.execPath, ['scripts/scenarios.ts', '--full'], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
if (sections.every((name) => name === 'scenarios')) process.exit();

const folder = await mkdtemp(join(tmpdir(), 'evolua-bench-'));
const path = process.env.PATH ?? '';
const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

console.log(`${cpus().length} núcleos, ${cpus()[0]?.model}, Node ${process.version}`);
console.log(`carga da máquina antes: ${load()}\n`);
console.log('| o quê | medido | limite |\n|---|---|---|');
if (has('system')) await systemStarts(folder, path);
if (has('v1')) await v1Starts(folder, path);
if (has('durable')) await durable(folder, path);
if (has('frames')) await frames(folder, path);
if (has('diagrams')) diagrams();
if (has('lab')) await labTraffic(folder, path);
if (has('throughput', 'first-token', 'streams', 'failover')) {
  leaveTheMeasuredCore();
  await v2Figures(folder, path, sections);
}
const where = arePinned ? 'servidor medido sozinho no núcleo 0' : 'sem taskset: nada foi preso';
console.log(`\ncarga da máquina depois: ${load()}; ${where}`);
await rm(folder, { recursive: true, force: true });
