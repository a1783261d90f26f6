import { parseArgs } from 'node:util';
import { problem } from '@evolua/lab/problem';
import { versions } from '@evolua/lab/system/versions';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { allPlans } from '../plans/all-plans.ts';
import type { Plan } from '../plans/plan.ts';
import type { Size } from '../plans/sized.ts';
import { checkTarget } from './check-target.ts';

/** What a run was asked to do. */
export type LoadOptions = {
  readonly plan: Plan;
  readonly size: Size;
  readonly versions: readonly VersionId[];
  /** Of `capacidade`; absent: as many as the version's own figure and this machine allow. */
  readonly users: number | undefined;
  /** A version that runs elsewhere: without the laboratory, its faults and its figures. */
  readonly url: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `--scenario pico --version v2 --compare --pace 0.5 --time 0.5 --users 50 --url http://… --remote`;
 * what is not given comes from SCENARIO, VERSION, PACE, TIME, USERS and URL, as `make` hands them on.
 * @throws a Problem that says what there is to choose.
 */
export const readOptions = (args: readonly string[], environment: Environment): LoadOptions => {
  const values = valuesOf(args);
  const { URL: urlGiven, SCENARIO, VERSION, PACE, TIME, USERS } = environment;
  const url = values.url ?? (urlGiven || undefined);
  if (url !== undefined) checkTarget(url, values.remote);
  const pace = values.pace ?? PACE;
  const time = values.time ?? TIME;
  const users = values.users ?? USERS;
  return {
    plan: planOf(values.scenario ?? (SCENARIO || 'carga')),
    size: { pace: positive('PACE', pace) ?? 1, time: positive('TIME', time) ?? 1 },
    versions: values.compare
      ? versions.map(({ id }) => id)
      : [versionOf(values.version ?? VERSION)],
    users: positive('USERS', users),
    url,
  };
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const known = {
  scenario: text,
  version: text,
  pace: text,
  time: text,
  users: text,
  url: text,
  compare: flag,
  remote: flag,
};

const valuesOf = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    const names = Object.keys(known).map((name) => `--${name}`);
    throw problem(`Não entendi "${args.join(' ')}". Há ${names.join(', ')}.`, error);
  }
};

const planOf = (id: string): Plan => {
  const plan = allPlans.find((each) => each.id === id);
  if (plan !== undefined) return plan;
  throw problem(`Não há o cenário "${id}". Há: ${allPlans.map((each) => each.id).join(', ')}.`);
};

const versionOf = (id: string | undefined): VersionId => {
  const wanted = (id || 'v1').toLowerCase();
  const version = versions.find((each) => each.id === wanted);
  if (version !== undefined) return version.id;
  throw problem(`Não há a versão "${id}". Há: ${versions.map((each) => each.id).join(', ')}.`);
};

const positive = (name: string, text: string | undefined): number | undefined => {
  if (!text) return undefined;
  const value = Number(text.replace(',', '.'));
  if (value > 0 && Number.isFinite(value)) return value;
  throw problem(`${name} precisa ser um número maior que zero; veio "${text}".`);
};
