import type { Assignment } from './generator.ts';

/** An assignment as variables, for a generator's own process. */
export const settingsOf = ({
  version,
  url,
  plan,
  size,
  users,
  lab,
}: Assignment): Readonly<Record<string, string>> => ({
  VERSION: version,
  URL: url,
  SCENARIO: plan.id,
  PACE: String(size.pace),
  TIME: String(size.time),
  USERS: String(users ?? 1),
  LAB_URL: lab?.url ?? '',
  LAB_KEY: lab?.key ?? '',
});
