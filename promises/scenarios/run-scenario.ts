import type { Attempt } from '@evolua/lab/simulator/simulator-admin';
import { until } from '../until.ts';
import type { Answer } from './answer.ts';
import { askCompletion } from './ask-completion.ts';
import { canonicalAnswer } from './canonical-answer.ts';
import type { Clock } from './clock.ts';
import type { Contestant } from './contestant.ts';
import type { Evidence } from './evidence.ts';
import { type Judgement, judge } from './judge.ts';
import type { LedgerRow } from './ledger-row.ts';
import type { Round, Scenario, Verdict } from './scenario.ts';
import type { ScenarioStage } from './scenario-stage.ts';

export type Result = Judgement & {
  /** Of the first answer that counts: to its first token, and to its end. */
  readonly firstTokenMs: number | undefined;
  readonly totalMs: number | undefined;
  /** Calls of providers, all rounds together. */
  readonly calls: number;
};

const LIMIT_MS = 60_000;
/** What a process on a busy machine may take beyond what the scenario allows. */
const SLACK_MS = 3_000;
const SETTLE_MS = 5_000;
const TOKEN_GAP_MS = 2;
/** As much as is read of it. */
const LEDGER_PAGE = 30;
const WORST: readonly Verdict[] = ['fail', 'safe', 'partial', 'pass'];

/** One scenario, round by round, each on a process that remembers nothing; the worst one counts. */
export const runScenario = async (
  scenario: Scenario,
  contestant: Contestant,
  clock: Clock,
): Promise<Result> => {
  const judged: (Judgement & { readonly evidence: Evidence })[] = [];
  for (const round of scenario.rounds ?? [{}]) {
    const evidence = await gather(scenario, contestant, clock, round);
    judged.push({ ...judge(scenario, evidence), evidence });
  }
  const verdict = WORST.find((each) => judged.some((round) => round.verdict === each)) ?? 'fail';
  const [first] = judged[0]?.evidence.answers.filter(({ aside }) => !aside) ?? [];
  return {
    verdict,
    reasons: judged.flatMap(({ reasons, evidence: { round } }) =>
      reasons.map((reason) => [round.variant ?? round.mode, reason].filter(Boolean).join(': ')),
    ),
    firstTokenMs: first?.firstTokenMs,
    totalMs: first?.totalMs,
    calls: judged.reduce((sum, { evidence }) => sum + evidence.attempts().length, 0),
  };
};

const gather = async (
  scenario: Scenario,
  contestant: Contestant,
  clock: Clock,
  round: Round,
): Promise<Evidence> => {
  const { simulator } = contestant;
  await contestant.forget();
  // Its first request pays for what is loaded late; the scenario's should not.
  await contestant.warmUp();
  const booked = new Set((await contestant.ledger()).map(keyOf));
  await simulator.reset();
  await simulator.pace(TOKEN_GAP_MS);
  await simulator.fail({ kind: 'answer', text: canonicalAnswer });
  for (const { provider, attemptsMax, lastsMs, ...what } of scenario.faults(clock, round)) {
    const rule = { provider, attemptsMax, lastsMs };
    if ('script' in what) await simulator.script(what.script, rule);
    else await simulator.fail(what.fault, rule);
  }

  const answers: Answer[] = [];
  let hasLeft = false;
  const limitMs = clock.ms(scenario.limitMs ?? LIMIT_MS) + SLACK_MS;
  const stage: ScenarioStage = {
    ...{ simulator, models: contestant.models, clock, round },
    leave: async () => {
      hasLeft = true;
      await contestant.leave();
    },
    ask: async (question = {}) => {
      const mode = question.mode ?? round.mode ?? 'stream';
      const asking = askCompletion(contestant, { ...question, mode }, limitMs);
      const place = answers.push(PENDING) - 1;
      const answer = await asking;
      answers[place] = answer;
      return answer;
    },
  };
  await (scenario.act ?? (({ ask }) => ask()))(stage);

  const attempts = await settledJournal(contestant);
  const ledger = hasLeft ? [] : await settledLedger(contestant, booked, attempts.length);
  const alive = hasLeft || (await answersStill(contestant));
  return {
    ...{ contestant: contestant.id, clock, round, answers, ledger, alive },
    attempts: (provider) =>
      attempts.filter((attempt) => (provider ?? attempt.provider) === attempt.provider),
    log: contestant.log(),
  };
};

const keyOf = ({ requestId, attempt }: { readonly requestId: string; readonly attempt: number }) =>
  `${requestId} ${attempt}`;

/** Stands where an answer will be, so that answers keep the order of asking. */
const PENDING: Answer = {
  ...{ end: 'lost', aside: false, status: undefined, code: undefined, text: '', askedAt: 0 },
  ...{ retryAfterSeconds: undefined, model: undefined, finishReason: undefined, usage: undefined },
  ...{ firstTokenMs: undefined, totalMs: 0 },
};

/** Without calls that run: those of the naive go on for ever, and are taken as they are. */
const settledJournal = async ({ simulator }: Contestant): Promise<readonly Attempt[]> =>
  until('the end of every call', SETTLE_MS, async () => {
    const attempts = await simulator.journal();
    return attempts.every(({ outcome }) => outcome !== 'running') && attempts;
  }).catch(() => simulator.journal());

/** The rows of this round, once there is one for every call: they are written a little later. */
const settledLedger = async (
  { id, ledger }: Contestant,
  booked: ReadonlySet<string>,
  calls: number,
): Promise<readonly LedgerRow[]> => {
  const read = async () => (await ledger()).filter((row) => !booked.has(keyOf(row)));
  if (id === 'naive') return read();
  return until('a row for every call', SETTLE_MS, async () => {
    const rows = await read();
    const areOver = rows.every(({ outcome }) => outcome !== 'running');
    return areOver && rows.length >= Math.min(calls, LEDGER_PAGE) && rows;
  }).catch(read);
};

const answersStill = ({ isAlive }: Contestant): Promise<boolean> =>
  until('a sign of life', SETTLE_MS, isAlive).catch(() => false);
