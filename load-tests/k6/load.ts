import { sleep } from 'k6';
import exec from 'k6/execution';
import { accountsFor } from '../plans/accounts-for.ts';
import { thinkSeconds } from '../plans/think-seconds.ts';
import { changeFault } from './change-fault.ts';
import type { Account } from './library/account.ts';
import { ask } from './library/ask.ts';
import { askAtOnce } from './library/ask-at-once.ts';
import { questions } from './library/questions.ts';
import { removeAccount } from './library/remove-account.ts';
import { resume } from './library/resume.ts';
import { signUp } from './library/sign-up.ts';
import { metrics } from './metrics.ts';
import { optionsOf } from './options-of.ts';
import { record } from './record.ts';
import { settings } from './settings.ts';

/**
 * k6 run -e SCENARIO=pico -e VERSION=v2 load-tests/k6/load.ts
 * One script for every scenario: what is asked, and when, stands in `load-tests/plans`.
 */
export const options = optionsOf(settings.plan, settings);

const { plan, url, users } = settings;
const RUN_DIGITS = 36;
const AT_ONCE = options.batch ?? 1;

type Class = { readonly run: string; readonly accounts: readonly Account[] };

export const setup = (): Class => ({
  run: Date.now().toString(RUN_DIGITS),
  accounts: Array.from({ length: accountsFor(plan, users) }, () => signUp(url)),
});

export const teardown = ({ accounts }: Class): void => {
  for (const account of accounts) removeAccount(url, account);
};

/** They take turns, so that all ask as often. */
const accountOf = ({ accounts }: Class, turn: number): Account => {
  const account = accounts[turn % accounts.length];
  if (account === undefined) throw new Error('nobody has an account');
  return account;
};

const questionOf = ({ run }: Class, turn: number): string =>
  plan.asking === 'repeated'
    ? questions.repeated(run, turn)
    : questions.unique(run, exec.scenario.name, turn);

export const askOnce = (all: Class): void => {
  const turn = exec.scenario.iterationInTest;
  record(ask(url, accountOf(all, turn), questionOf(all, turn)));
};

export const askAndResume = (all: Class): void => {
  const turn = exec.scenario.iterationInTest;
  const { answer, whole } = resume(url, accountOf(all, turn), questionOf(all, turn));
  metrics.resumedWhole.add(whole);
  record(answer);
};

export const askIdentical = (all: Class): void => {
  const turn = exec.scenario.iterationInTest;
  const times = Math.min(AT_ONCE, (plan.atOnce ?? 1) - turn * AT_ONCE);
  const question = { text: questions.identical(all.run), times };
  for (const answer of askAtOnce(url, accountOf(all, turn), question)) record(answer);
};

/** Comes at some moment of the arrival; then asks, reads, thinks, and asks again. */
export const useLikeAPerson = (all: Class): void => {
  const elapsedSeconds = () => (Date.now() - exec.scenario.startTime) / 1_000;
  const arrivalSeconds = plan.phases[0]?.seconds ?? 0;
  const leftSeconds = () =>
    plan.phases.reduce((sum, { seconds }) => sum + seconds, 0) - elapsedSeconds();
  if (exec.vu.iterationInScenario === 0) sleep(Math.random() * arrivalSeconds);
  const phase = plan.phases[elapsedSeconds() < arrivalSeconds ? 0 : 1];
  exec.vu.metrics.tags.phase = phase?.name ?? '';
  const turn = exec.scenario.iterationInTest;
  record(ask(url, accountOf(all, turn), questionOf(all, turn)));
  const { min, max } = thinkSeconds;
  sleep(Math.max(0, Math.min(leftSeconds(), min + Math.random() * (max - min))));
};

export const breakIt = (): void => changeFault(settings, true);
export const repairIt = (): void => changeFault(settings, false);

export const handleSummary = ({ setup_data: _, ...summary }: Record<string, unknown>) => ({
  [settings.summaryFile ?? 'stdout']: JSON.stringify(summary, null, 2),
});
