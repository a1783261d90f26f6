import { hostname, networkInterfaces } from 'node:os';

const wildcards = ['0.0.0.0', '::'];

/**
 * The names under which this machine's laboratory may be asked for, as browsers write them in
 * `Host`: the loopback's, and those of the network where `LAB_HOST` opens it.
 */
export function ownHosts(port: number, labHost: string | undefined): readonly string[] {
  const names = ['localhost', '127.0.0.1', ...(labHost === undefined ? [] : networkNames(labHost))];
  // Browsers leave out port 80.
  return names.map((name) => new URL(`http://${name}:${port}`).host);
}

function networkNames(labHost: string): readonly string[] {
  const asUrl = (address: string) => (address.includes(':') ? `[${address}]` : address);
  if (!wildcards.includes(labHost)) return [asUrl(labHost)];
  const addresses = Object.values(networkInterfaces())
    .flatMap((addresses = []) => addresses)
    // A link-local address has a zone in it, which no browser takes.
    .filter(({ scopeid }) => !scopeid)
    .map(({ address }) => asUrl(address));
  const name = hostname();
  return [...addresses, ...(/^[\w.-]+$/.test(name) ? [name, `${name}.local`] : [])];
}
