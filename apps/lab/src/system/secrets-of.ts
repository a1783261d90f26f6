import type { VersionParts } from './version-parts.ts';

const secretName = /(?:KEY|SECRET|PASSWORD|TOKEN)$/;
/** The stand-in keys of the simulator are shorter, and no secret. */
const lengthMin = 16;

/** What the versions were given and nobody else may read, passwords within addresses included. */
export function secretsOf(versions: readonly VersionParts[]): readonly string[] {
  const entries = versions
    .flatMap(({ instances }) => instances)
    .flatMap(({ environment }) => Object.entries(environment));
  const secrets = entries.flatMap(([name, value]) => {
    if (secretName.test(name)) return [value];
    return URL.canParse(value) ? [decodeURIComponent(new URL(value).password)] : [];
  });
  return [...new Set(secrets)].filter(({ length }) => length >= lengthMin);
}
