import type { Compose } from './read-compose.ts';

/** What may be in a compose file, but not in production's. */
export const productionFlawsOf = ({ services, secrets = {} }: Compose): readonly string[] => [
  ...Object.entries(services).flatMap(([name, { image = '', ports = [], environment = {} }]) => [
    ...(ports.length > 0 && !image.startsWith('haproxy:') ? [`${name}: publishes a port`] : []),
    ...([name, ...Object.keys(environment)].some((each) => playsOnly.test(each))
      ? [`${name}: only plays`]
      : []),
    ...Object.entries(environment)
      .filter(([key, value]) => isSecret.test(key) || /\/\/[^/@]*:[^@]*@/u.test(String(value)))
      .map(([key]) => `${name}: ${key} is no file`),
  ]),
  ...Object.entries(secrets)
    .filter(([, { file }]) => !file?.startsWith('./secrets/'))
    .map(([name]) => `${name}: lies outside of secrets/`),
];

const playsOnly = /simulator|^lab$|^CHAOS_/u;
const isSecret = /(?:PASSWORD|SECRET|TOKEN|API_KEY)$/u;
