import { versions } from '@evolua/lab/system/versions';
import type { TestProject } from 'vitest/node';
import { quickPace } from '../quick-pace.ts';
import { startOwnSystem } from '../start-own-system.ts';

/** One whole system, screens included, for all the tests that open a browser. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { system, close } = await startOwnSystem({
    versions,
    screens: true,
    durable: false,
    pace: quickPace,
  });
  project.provide('systemUrls', system.urls);
  project.provide('labKey', system.lab.key);
  return close;
};
