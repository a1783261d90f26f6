import { afterEach, expect, test, vi } from 'vitest';
import { readConfig } from '../src/config.ts';

afterEach(() => void vi.unstubAllEnvs());

test('without variables, every version on its usual port', () => {
  for (const name of ['VERSIONS', 'PORT_LAB', 'PORT_SIMULATOR', 'PORT_V1']) vi.stubEnv(name, '');
  const { versions, ports } = readConfig();
  expect(versions.map(({ id }) => id)).toEqual(['v1', 'v2', 'v3', 'v4']);
  expect(ports).toMatchObject({ lab: 3000, simulator: 3100 });
});

test('ports and versions are chosen by variables', () => {
  vi.stubEnv('VERSIONS', ' V1, v3');
  vi.stubEnv('PORT_V1', '3011');
  vi.stubEnv('PORT_LAB', '4000');
  const { ports, versions } = readConfig();
  expect(ports).toMatchObject({ lab: 4000, versions: { v1: 3011, v3: 3003 } });
  expect(versions.map(({ id }) => id)).toEqual(['v1', 'v3']);
});

test('a version that does not exist is named, with those that do', () => {
  vi.stubEnv('VERSIONS', 'v1,v9');
  expect(readConfig).toThrow('VERSIONS pede v9; as que existem são: v1, v2, v3, v4.');
});

test.each(['0', '65536', 'abc', '3.5'])('a port of %s is refused with its variable', (value) => {
  vi.stubEnv('PORT_V1', value);
  expect(readConfig).toThrow(`PORT_V1 precisa ser uma porta de 1 a 65535; veio "${value}".`);
});

test('the laboratory keeps to itself unless LAB_HOST is an address', () => {
  vi.stubEnv('LAB_HOST', '');
  expect(readConfig().labHost).toBeUndefined();
  vi.stubEnv('LAB_HOST', '0.0.0.0');
  expect(readConfig().labHost).toBe('0.0.0.0');
  vi.stubEnv('LAB_HOST', 'a sala');
  expect(readConfig).toThrow('LAB_HOST precisa ser um endereço IP, como 0.0.0.0; veio "a sala".');
});
