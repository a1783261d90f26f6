import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { allPlans } from '../plans/all-plans.ts';
import { sized } from '../plans/sized.ts';
import { askVersion } from './ask-version.ts';

/** The generator's own process; see `node-generator.ts`, which starts it. */
const {
  VERSION,
  URL: url = '',
  SCENARIO,
  PACE,
  TIME,
  RAW_FILE = '',
  PUPILS_FILE = '',
} = process.env;
const plan = allPlans.find(({ id }) => id === SCENARIO);
if (plan === undefined) throw new Error(`no such scenario: ${SCENARIO}`);

// What waits in the laboratory's code does not keep its process alive: there, a server does.
const awake = setInterval(() => {}, 60_000);
const file = createWriteStream(RAW_FILE);
await askVersion({
  version: VERSION as VersionId,
  url,
  plan: sized(plan, { pace: Number(PACE), time: Number(TIME) }),
  pupilsFile: PUPILS_FILE,
  write: (line) => file.write(`${line}\n`),
  onCount: (counts) => process.send?.(counts),
});
file.end();
await finished(file);
process.disconnect?.();
clearInterval(awake);
