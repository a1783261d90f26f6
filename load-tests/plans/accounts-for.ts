import type { Plan } from './plan.ts';
import { thinkSeconds } from './think-seconds.ts';

/** V2 to V4 let an account ask so often in a minute (docs/limites.md). */
const PER_MINUTE = 60;
/** Accounts take turns, but not in step with anybody's minutes. */
const MARGIN = 1.25;
/** An address may try a hundred passwords in five minutes: to sign up, and to leave again. */
const ACCOUNTS_MAX = 48;

/**
 * How many accounts ask, so that none meets its limit: that would measure the limit. Throws where
 * there can't be so many.
 */
export const accountsFor = (plan: Plan, users: number): number => {
  const perMinute = plan.asking === 'users' ? usersPerMinute(users) : busiestMinute(plan);
  const accounts = Math.max(2, Math.ceil((perMinute / PER_MINUTE) * MARGIN));
  if (accounts > ACCOUNTS_MAX) {
    throw new Error(
      `${Math.round(perMinute)} perguntas por minuto pedem ${accounts} contas; de um endereço só ` +
        `cabem ${ACCOUNTS_MAX}. Diminua o ritmo (PACE).`,
    );
  }
  return accounts;
};

const usersPerMinute = (users: number) =>
  (users * PER_MINUTE) / ((thinkSeconds.min + thinkSeconds.max) / 2);

/** The most questions that fall into any sixty seconds in a row. */
const busiestMinute = ({ phases, atOnce = 0 }: Plan): number => {
  const seconds = phases.flatMap(({ seconds, perSecond }) =>
    Array.from({ length: seconds }, () => perSecond),
  );
  const sums = seconds.map((_, from) =>
    seconds.slice(from, from + PER_MINUTE).reduce((sum, each) => sum + each, 0),
  );
  return Math.max(atOnce, ...sums);
};
