import { spawnSync } from 'node:child_process';

/**
 * `npm run containers`: the system in containers, up to its being healthy, and then where everything
 * is. `VERSIONS=v1,v3` leaves the others out (V1 is always there); `-- --monitoring` adds what watches.
 * Docker Compose itself shows how far it is. Ends with Docker's own code.
 */
const wanted = (process.env.VERSIONS ?? '').split(',').filter(Boolean);
const isWatched = process.argv.includes('--monitoring');
const HEALTHY_WITHIN_SECONDS = 600;

const docker = (args: readonly string[], stdio: 'inherit' | 'pipe' = 'inherit') => {
  const { status, stdout, error } = spawnSync('docker', args, { stdio, encoding: 'utf8' });
  if (error !== undefined) {
    console.error('O Docker não está instalado, ou não está no PATH. Sem ele: make dev.');
    process.exit(1);
  }
  return { status: status ?? 1, output: stdout ?? '' };
};

const wait = ['--wait', '--wait-timeout', String(HEALTHY_WITHIN_SECONDS)];
const changes = [...(wanted.length > 0 ? ['small'] : []), ...(isWatched ? ['monitoring'] : [])];
const files = changes.flatMap((name) => ['-f', `docker-compose.${name}.yml`]);
const profiles = [...wanted, ...(isWatched ? ['monitoring'] : [])];
const chosen = profiles.flatMap((name) => ['--profile', name]);
const whole = files.length > 0 ? ['-f', 'docker-compose.yml', ...files, ...chosen] : [];
const up = docker(['compose', ...whole, 'up', '--build', '--detach', ...wait]);
if (up.status !== 0) {
  console.error('\nNem tudo ficou saudável. O que houve: docker compose ps, e make logs.');
  process.exit(up.status);
}

const portOf = (service: string, port: number) =>
  docker(['compose', 'port', service, String(port)], 'pipe')
    .output.trim()
    .split(':')
    .at(-1);
const key = docker(['compose', 'exec', '-T', 'lab', 'cat', '/evolua/.evolua/lab-key'], 'pipe');
const lab = `http://localhost:${portOf('front', 3_000)}/`;
const index = `http://localhost:${portOf('front', 8_080)}/`;
const watching = isWatched ? ['Grafana', 'Prometheus', 'Alertmanager', 'Jaeger'] : [];
const lines = [
  ['Índice', index],
  ['Laboratório', key.status === 0 ? `${lab}#chave=${key.output.trim()}` : lab],
  ...[1, 2, 3, 4]
    .filter((n) => n === 1 || wanted.length === 0 || wanted.includes(`v${n}`))
    .map((n) => [`V${n}`, `http://localhost:${portOf('front', 3_000 + n)}/`]),
  ...watching.map((name) => [name, `${index}${name.toLowerCase()}/`]),
];
const ids = docker(['compose', 'ps', '--quiet'], 'pipe').output.split('\n').filter(Boolean);
const used = docker(['stats', '--no-stream', '--format', '{{.MemUsage}}', ...ids], 'pipe').output;

/** `88.5MiB / 192MiB`: what is used is before the slash. */
const toMb = (text: string) => {
  const [, figure = '0', unit = ''] = /^([\d.]+)(\w+)/u.exec(text) ?? [];
  return Number(figure) * (unit === 'GiB' ? 1_024 : unit === 'KiB' ? 1 / 1_024 : 1);
};
const totalMb = Math.round(used.split('\n').reduce((sum, line) => sum + toMb(line), 0));

console.log(`\n${lines.map(([name, url]) => `  ${name?.padEnd(12)} ${url}`).join('\n')}`);
console.log(
  `\n  ${ids.length} contêineres, ${totalMb} MB. Parar: make stop. Registros: make logs.\n`,
);
