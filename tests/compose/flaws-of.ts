import { readFileSync } from 'node:fs';
import type { Compose, Service } from './read-compose.ts';

/** Every rule that a service of these breaks: `v2-1: has no memory limit`. */
export const flawsOf = ({ services }: Compose): readonly string[] =>
  Object.entries(services).flatMap(([name, service]) =>
    Object.entries(rules)
      .filter(([, isBroken]) => isBroken(service, Object.values(services)))
      .map(([rule]) => `${name}: ${rule}`),
  );

type IsBroken = (service: Service, all: readonly Service[]) => boolean;

const rules: Readonly<Record<string, IsBroken>> = {
  'has no memory limit': ({ mem_limit }) => !/^\d+[mg]$/u.test(mem_limit ?? ''),
  'has no CPU limit': ({ cpus }) => !(Number(cpus) > 0),
  'has no pinned image': ({ image }) =>
    !/^(?:evolua\/[a-z]+:local|[a-z\d./-]+:v?\d[\w.-]*)$/u.test(image ?? ''),
  'is not started again': (service) =>
    !endsByItself(service) && service.restart !== 'unless-stopped',
  'has no health check': (service, all) =>
    !endsByItself(service) &&
    (service.healthcheck?.disable === true ||
      (service.healthcheck?.test === undefined && !imageHasHealthCheck(service, all))),
  'is open to other machines': ({ ports = [], network_mode }) =>
    network_mode === 'host' ||
    ports.some((port) =>
      typeof port === 'string' ? !port.startsWith('127.0.0.1:') : port.host_ip !== '127.0.0.1',
    ),
  'keeps its log for ever': ({ logging }) =>
    logging?.options?.['max-size'] === undefined || logging.options['max-file'] === undefined,
  'may do more than it needs': ({ read_only, cap_drop, security_opt }) =>
    read_only !== true ||
    cap_drop?.includes('ALL') !== true ||
    security_opt?.includes('no-new-privileges:true') !== true,
  'does not wait until others are well': ({ depends_on = {} }) =>
    Array.isArray(depends_on) ||
    Object.values(depends_on).some(({ condition }) => condition !== healthy && condition !== ended),
  'holds a secret': ({ environment = {} }) =>
    Object.entries(environment).some(([name, value]) => isSecret(name, String(value))),
};

const healthy = 'service_healthy';
const ended = 'service_completed_successfully';

/** What does its work once, and is not waited for in any other way. */
const endsByItself = ({ restart, healthcheck }: Service) =>
  restart === 'no' && healthcheck?.disable === true;

const imageHasHealthCheck: IsBroken = ({ image }, all) => {
  const build = all.find((one) => one.image === image && one.build !== undefined)?.build;
  if (build === undefined) return false;
  const path = typeof build === 'string' ? `${build}/Dockerfile` : build.dockerfile;
  return /^HEALTHCHECK /mu.test(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
};

/** What everybody may know: without a key the simulator answers, and no port leads to the data. */
const known = ['', 'evolua', 'sk-simulator'];

const isSecret = (name: string, value: string) => {
  const inAddress = /\/\/[^/@\s:]*:([^@]*)@/u.exec(value)?.[1];
  const isNamedSo = /(?:PASSWORD|SECRET|TOKEN|API_KEY)$/u.test(name);
  const secret = inAddress ?? (isNamedSo ? value : '');
  return !known.includes(secret.replace(/^\$\{\w+(?::-)?([^}]*)\}$/u, '$1'));
};
