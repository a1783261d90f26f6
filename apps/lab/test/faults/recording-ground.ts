import { expect } from 'vitest';
import type { Ground } from '../../src/faults/ground.ts';
import type { Tools } from '../../src/faults/tools.ts';
import type { Link } from '../../src/links/link.ts';
import type { Part, PartState } from '../../src/supervisor/part.ts';
import { regionPrefix } from '../../src/system/region-prefix.ts';
import { versions } from '../../src/system/versions.ts';

const returnMs = 5_000;

type RecordedPart = Part & { refusesToStart: boolean };

/** A system of which nothing runs: it keeps what is done to it, so that a test can look. */
export function recordingGround() {
  const parts: Record<string, RecordedPart> = {};
  const links: Record<string, Link & { struck: number }> = {};
  const rules = new Map<string, number>();
  const surges = new Set<object>();
  const simulator = recordingSimulator(rules);

  parts.simulator = recordingPart('simulator');
  for (const version of versions) {
    const { id, regions, instancesPerRegion, providers } = version;
    parts[`${id}-postgres`] = recordingPart(`${id}-postgres`);
    for (const region of regions) {
      const prefix = regionPrefix(version, region);
      parts[`${prefix}-redis`] = recordingPart(`${prefix}-redis`);
      for (let number = 1; number <= instancesPerRegion; number += 1) {
        const name = instancesPerRegion === 1 ? prefix : `${prefix}-${number}`;
        parts[name] = recordingPart(name);
      }
      for (const to of ['postgres', 'redis', ...providers]) {
        links[`${prefix}-${to}`] = recordingLink(`${prefix}-${to}`);
      }
    }
  }
  const ground: Ground & Pick<Tools, 'simulator' | 'surge'> = {
    urls: {},
    parts,
    links,
    versions,
    simulator,
    surge: () => {
      const own = {};
      surges.add(own);
      return () => void surges.delete(own);
    },
  };
  const part = (name: string) => parts[name] as RecordedPart;
  const link = (name: string) => links[name] as Link & { struck: number };
  const expectClean = () => {
    expect(Object.values(parts).filter(({ state }) => state !== 'ready')).toEqual([]);
    expect(Object.values(links).filter(({ toxics }) => Object.keys(toxics).length > 0)).toEqual([]);
    expect({ rules: rules.size, surges: surges.size }).toEqual({ rules: 0, surges: 0 });
  };
  return { ...ground, ground, part, link, rules, surges, simulator, expectClean };
}

function recordingPart(name: string): RecordedPart {
  let state: PartState = 'ready';
  const be = (next: PartState) => async () => {
    state = next;
  };
  const part: RecordedPart = {
    name,
    refusesToStart: false,
    get state() {
      return state;
    },
    pid: 1,
    returns: 0,
    logPath: '',
    answers: async () => state === 'ready',
    start: async () => {
      if (part.refusesToStart) throw new Error('no');
      if (state !== 'frozen') state = 'ready';
    },
    stop: be('stopped'),
    kill: be('stopped'),
    crash: async () => {
      state = 'returning';
      setTimeout(() => {
        if (state === 'returning') state = 'ready';
      }, returnMs);
    },
    freeze: () => {
      if (state === 'ready') state = 'frozen';
    },
    thaw: () => {
      if (state === 'frozen') state = 'ready';
    },
    restart: be('ready'),
    logTail: () => [],
  };
  return part;
}

function recordingLink(name: string): Link & { struck: number } {
  let toxics = {};
  const link = {
    name,
    port: 0,
    struck: 0,
    get toxics() {
      return toxics;
    },
    get counters() {
      return { connections: 0, open: 0, bytesUp: 0, bytesDown: 0, struck: link.struck };
    },
    set: async (next: object) => {
      toxics = next;
    },
    clear: async () => {
      toxics = {};
    },
  };
  return link;
}

/** Of the simulator, what the desk uses: rules with an id, and whom they have met. */
function recordingSimulator(rules: Map<string, number>): Tools['simulator'] {
  return {
    fail: async (_fault, { id = '' } = {}) => void rules.set(id, 0),
    remove: async (id) => void rules.delete(id),
    struck: async () => Object.fromEntries(rules),
    repair: async () => rules.clear(),
  };
}
