import { problem } from '@evolua/lab/problem';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * A load test looks like an attack: this machine alone is its target, unless somebody says that
 * the other one is theirs.
 * @throws a Problem for any other host, and for what is no address.
 */
export const checkTarget = (url: string, remote: boolean): void => {
  if (!URL.canParse(url)) throw problem(`"${url}" não é um endereço, como http://localhost:3002.`);
  const { hostname } = new URL(url);
  if (LOOPBACK.test(hostname) || remote) return;
  throw problem(
    `${hostname} não é esta máquina. Um teste de carga contra o sistema de outra pessoa é um ataque; ` +
      'se este é seu, diga isso com --remote.',
  );
};
