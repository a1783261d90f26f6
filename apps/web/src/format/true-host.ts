const address = /(?:[\p{L}\p{M}\p{N}-]+[.\u3002\uff0e\uff61])+[\p{L}\p{M}\p{N}-]{2,}/u;

/**
 * Where a link leads, if its label reads like an address and means another: the host as the
 * browser asks for it, so that letters which only look alike are seen to be others.
 */
export const trueHost = (label: string, href: string): string | undefined => {
  const { protocol, hostname, pathname } = new URL(href);
  const host = protocol === 'mailto:' ? pathname.split('@').at(-1) : hostname;
  const said = address.exec(label)?.[0].toLowerCase();
  return said === undefined || said === host ? undefined : host;
};
