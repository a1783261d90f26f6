import type { Plan } from '../plans/plan.ts';
import { percent } from '../report/format/percent.ts';
import type { Running } from './generator.ts';

const EVERY_MS = 2_000;
const LINE_EVERY_MS = 10_000;

type Progress = {
  readonly label: string;
  readonly plan: Plan;
  readonly counts: Running['counts'];
  readonly out: NodeJS.WriteStream;
};

/** Says how far a run is: on a terminal in one line that changes, else in a line now and then. */
export const showProgress = ({ label, plan, counts, out }: Progress) => {
  const total = plan.phases.reduce((sum, { seconds }) => sum + seconds, 0);
  let startedAtMs: number | undefined;
  let saidAtMs = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;

  const tell = async () => {
    const told = await counts().catch(() => undefined);
    const now = performance.now();
    if (told !== undefined) startedAtMs ??= now;
    const line = startedAtMs === undefined ? `${label}  criando as contas…` : said(told, now);
    if (out.isTTY) out.write(`\r\u001b[K  ${line}`);
    else if (now - saidAtMs >= LINE_EVERY_MS) {
      saidAtMs = now;
      out.write(`  ${line}\n`);
    }
    if (timer !== undefined) timer = setTimeout(tell, EVERY_MS);
  };
  const said = (told: { asked: number; goodRate: number } | undefined, now: number) => {
    const elapsed = Math.min(total, Math.round((now - (startedAtMs ?? now)) / 1_000));
    const { asked = 0, goodRate = 0 } = told ?? {};
    return `${label}  ${elapsed} s de ${total} s · ${asked} respostas, ${percent(goodRate)} boas`;
  };
  timer = setTimeout(tell, 0);
  return {
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      if (out.isTTY) out.write('\r\u001b[K');
    },
  };
};
