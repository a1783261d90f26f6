/** What a session's user agent says of itself; what it does not say stays `undefined`. */
export type Device = {
  readonly program: string | undefined;
  readonly system: string | undefined;
};

// In this order: a browser built on another one names both.
const browsers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Edge', /\bEdg(?:A|iOS)?\/(\d+)/u],
  ['Opera', /\bOPR\/(\d+)/u],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/u],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/u],
  ['Chrome', /\b(?:Headless)?(?:Chrome|CriOS)\/(\d+)/u],
  ['Safari', /\bVersion\/(\d+)\S* (?:Mobile\/\S+ )?Safari\//u],
];

const systems: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['iPhone', /\biPhone\b/u],
  ['iPad', /\biPad\b/u],
  ['Android', /\bAndroid\b/u],
  ['ChromeOS', /\bCrOS\b/u],
  ['Windows', /\bWindows\b/u],
  // iPads ask for desktop sites as Macs, and nothing in the text tells them apart.
  ['macOS', /\bMac OS X\b|\bMacintosh\b/u],
  ['Linux', /\bLinux\b|\bX11\b/u],
];

/**
 * Browser and system out of a `User-Agent`, as far as it is worth believing: a browser's name with
 * its major version, else the first product of a program such as `curl/8.5.0`.
 */
export const deviceOf = (userAgent: string | null): Device => {
  const text = userAgent ?? '';
  const system = systems.find(([, pattern]) => pattern.test(text))?.[0];
  for (const [name, pattern] of browsers) {
    const version = pattern.exec(text)?.[1];
    if (version) return { program: `${name} ${version}`, system };
  }
  const product = /^([\w.-]{1,40})(?:\/([\w.-]{1,20}))?/u.exec(text);
  if (!product || product[1] === 'Mozilla') return { program: undefined, system };
  return { program: product.slice(1).filter(Boolean).join(' '), system };
};
