import type { LabConfig } from '../config.ts';

/**
 * Where the laboratory asks each version, by `ASK_V1`…: inside the network of the containers it has
 * another address than for a browser. The simulator is beside it.
 */
export function readUrls(
  versions: LabConfig['versions'],
  ports: LabConfig['ports'],
  shell: LabConfig['shell'],
): Readonly<Record<string, string>> {
  const asked = versions.map(({ id }) => [
    id,
    shell[`ASK_${id.toUpperCase()}`] || `http://localhost:${ports.versions[id]}`,
  ]);
  return { simulator: `http://localhost:${ports.simulator}`, ...Object.fromEntries(asked) };
}
