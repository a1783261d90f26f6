import { availableParallelism } from 'node:os';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Plan } from '../plans/plan.ts';

/** The people themselves cost this machine something: k6 holds a JavaScript engine for each. */
const USERS_PER_CORE = 150;

/** As many people as the version is said to bear, or as this machine can play, if that is less. */
export const usersFor = (plan: Plan, version: VersionId): number | undefined =>
  plan.users && Math.min(plan.users[version], USERS_PER_CORE * availableParallelism());
