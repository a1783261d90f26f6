import type { VersionId } from '@evolua/lab-contract/version-id';
import type { ProviderName } from '../environment/providers.ts';

/** One of the four apps, as the runner sees it. */
export type Version = {
  readonly id: VersionId;
  readonly name: string;
  /** Relative to the root of the checkout; holds `src/main.ts`. */
  readonly folder: string;
  /** Where its users find it. */
  readonly port: number;
  /** 0 to 1, as the course advertises it (COURSE §1): about 95 % and 99 %, 99.9 %, 99.99 %. */
  readonly promisedAvailability: number;
  /** Each with a Redis of its own; all share one Postgres. */
  readonly regions: readonly string[];
  /** Two or more in all stand behind a balancer. */
  readonly instancesPerRegion: number;
  /** To which scaling may grow, and from which it comes back to the number above. */
  readonly instancesPerRegionMax: number;
  readonly providers: readonly ProviderName[];
  /** Whether it sends spans, by OpenTelemetry. */
  readonly traces: boolean;
  /**
   * How long after its death a part comes back: seconds that stand for more of them in the cloud.
   * A database of V1 waits for a person (about 1.5 h), V2's for Multi-AZ (90 s), V3's and V4's
   * 30 s. A server of V1 is a task that ECS starts again (90 s), V2's has a sibling meanwhile
   * (30 s), V3's and V4's are pods that Kubernetes puts back (10 s).
   */
  readonly returnMs: {
    readonly server: number;
    readonly postgres: number;
    readonly redis: number;
  };
};

const home = 'us-east-1';

/** Every version that the runner knows, in the order of the course. */
export const versions: readonly Version[] = [
  {
    id: 'v1',
    name: 'MVP',
    folder: 'apps/v1-mvp',
    port: 3001,
    promisedAvailability: 0.95,
    regions: [home],
    instancesPerRegion: 1,
    instancesPerRegionMax: 1,
    providers: ['openai'],
    traces: false,
    returnMs: { server: 6_000, postgres: 10_000, redis: 5_000 },
  },
  {
    id: 'v2',
    name: 'Escalável',
    folder: 'apps/v2-scalable',
    port: 3002,
    promisedAvailability: 0.99,
    regions: [home],
    instancesPerRegion: 2,
    instancesPerRegionMax: 4,
    providers: ['openai', 'anthropic'],
    traces: false,
    returnMs: { server: 3_000, postgres: 5_000, redis: 2_000 },
  },
  {
    id: 'v3',
    name: 'Empresarial',
    folder: 'apps/v3-enterprise',
    port: 3003,
    promisedAvailability: 0.999,
    regions: [home],
    instancesPerRegion: 2,
    instancesPerRegionMax: 4,
    providers: ['openai', 'anthropic', 'google'],
    traces: true,
    returnMs: { server: 1_500, postgres: 2_500, redis: 1_000 },
  },
  {
    id: 'v4',
    name: 'Missão crítica',
    folder: 'apps/v4-mission-critical',
    port: 3004,
    promisedAvailability: 0.9999,
    regions: [home, 'sa-east-1'],
    instancesPerRegion: 1,
    instancesPerRegionMax: 2,
    providers: ['openai', 'anthropic', 'google', 'local'],
    traces: true,
    returnMs: { server: 1_000, postgres: 1_500, redis: 500 },
  },
];
