import type { LabState } from '@evolua/lab-contract/lab-state';
import type { Second } from '@evolua/lab-contract/second';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { VersionView } from '@evolua/lab-contract/version-view';

const version = (id: VersionId, providers: readonly string[]): VersionView => ({
  id,
  name: id,
  url: `http://localhost:300${id.slice(1)}`,
  providers,
  regions: ['us-east-1'],
  promisedAvailability: 0.99,
  instancesMin: 1,
  instancesMax: 2,
});

/** A second in which each version was asked so much, and answered so many of them well. */
export const secondOf = (
  at: number,
  good: Partial<Record<VersionId, number>>,
  asked = 5,
): Second => ({
  at,
  versions: Object.fromEntries(
    Object.entries(good).map(([id, count]) => [
      id,
      { asked, good: count, bad: asked - count, shed: 0 },
    ]),
  ),
});

/** A laboratory in which nothing has happened yet; its clock stands at a million seconds. */
export const labState: LabState = {
  versions: [version('v1', ['openai']), version('v2', ['openai', 'anthropic'])],
  faults: [],
  active: [],
  past: [],
  traffic: { on: true, perSecond: 5, perSecondMax: 50 },
  seconds: [],
  figures: {},
  processes: [],
  memoryMb: undefined,
  run: undefined,
  gameDay: undefined,
  now: 1_000_000_000,
};
