import type { VersionId } from '@evolua/lab-contract/version-id';
import { allPlans } from '../plans/all-plans.ts';
import type { Plan } from '../plans/plan.ts';
import { sized } from '../plans/sized.ts';

const { VERSION = 'v1', SCENARIO = 'fumaca', PACE = '1', TIME = '1', USERS = '10' } = __ENV;
const PORTS: Readonly<Record<string, number>> = { v1: 3001, v2: 3002, v3: 3003, v4: 3004 };

const planOf = (id: string): Plan => {
  const plan = allPlans.find((each) => each.id === id);
  if (plan !== undefined) return sized(plan, { pace: Number(PACE), time: Number(TIME) });
  throw new Error(`Não há ${id}: há ${allPlans.map((each) => each.id).join(', ')}.`);
};

/** What a run is told from outside, by `-e NAME=value` or by the environment. */
export const settings = {
  version: VERSION as VersionId,
  plan: planOf(SCENARIO),
  url: __ENV.URL ?? `http://localhost:${PORTS[VERSION]}`,
  /** Of `capacidade` alone. */
  users: Number(USERS),
  /** Where faults are made, and with which key: of `falha` alone. */
  labUrl: __ENV.LAB_URL ?? 'http://localhost:3000',
  labKey: __ENV.LAB_KEY ?? '',
  /** Where the summary goes; absent: k6's own, to the console. */
  summaryFile: __ENV.SUMMARY_FILE,
};
