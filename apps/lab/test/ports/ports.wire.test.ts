import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { checkPorts } from '../../src/ports/check-ports.ts';
import { freePort } from '../../src/ports/free-port.ts';

const wanted = (port: number) => [{ port, label: 'V1', variable: 'PORT_V1' }];

async function taken(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test('free ports pass', async () => {
  await expect(checkPorts(wanted(await freePort()))).resolves.toBeUndefined();
});

test.each(['127.0.0.1', '0.0.0.0', '::'])(
  'a port taken on %s is named with the variable that changes it',
  async (host) => {
    const port = await taken(host);
    const sentence = new RegExp(`^A porta ${port} \\(V1\\).* PORT_V1=${port + 10} make dev$`);
    await expect(checkPorts(wanted(port))).rejects.toThrow(sentence);
  },
);

test.runIf(existsSync('/proc/net/tcp'))('where /proc tells, its holder is named', async () => {
  const port = await taken('127.0.0.1');
  await expect(checkPorts(wanted(port))).rejects.toThrow(`por node (processo ${process.pid})`);
});

const firstOrdinaryPort = '/proc/sys/net/ipv4/ip_unprivileged_port_start';
const isForbidden =
  process.getuid?.() !== 0 &&
  existsSync(firstOrdinaryPort) &&
  Number(readFileSync(firstOrdinaryPort, 'utf8')) > 80;

test.runIf(isForbidden)(
  'a port that only root may open is named, with one that is free',
  async () => {
    const sentence = 'A porta 80 (V1) é só do administrador: use outra com PORT_V1=1104 make dev';
    await expect(checkPorts(wanted(80))).rejects.toThrow(sentence);
  },
);

test('all taken ports are told at once', async () => {
  const [first, second] = [await taken('127.0.0.1'), await taken('127.0.0.1')];
  const check = checkPorts([...wanted(first), ...wanted(second)]);
  await expect(check).rejects.toThrow(new RegExp(`${first}.*\\n.*${second}`));
});

test('the same free port is never given twice', async () => {
  const ports = await Promise.all(Array.from({ length: 40 }, freePort));
  expect(new Set(ports).size).toBe(ports.length);
});
