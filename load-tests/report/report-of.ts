import type { RunRecord } from '../runner/run-record.ts';
import { faultBand } from './figures/fault-band.ts';
import { figuresOf } from './figures/figures-of.ts';
import type { Heard } from './figures/heard.ts';
import { judgeThresholds } from './figures/judge-thresholds.ts';
import { kneeOf } from './figures/knee.ts';
import { overTime } from './figures/over-time.ts';
import { useOf } from './figures/use-of.ts';
import type { Report } from './report.ts';

/** Understands a run; `heard` has what each version said, in the record's order. */
export const reportOf = (record: RunRecord, heard: readonly Heard[]): Report => {
  const { plan } = record;
  const judged = plan.phases.filter(({ unjudged }) => !unjudged);
  return {
    record,
    versions: record.versions.flatMap((run, index) => {
      const said = heard[index];
      if (said === undefined) return [];
      const phases = plan.phases.map((phase) => ({ phase, figures: figuresOf(said, [phase]) }));
      const goodRateOf = (name: string) =>
        phases.find(({ phase }) => phase.name === name)?.figures.goodRate ?? null;
      const steps = phases.map(({ phase, figures }) => ({ ...phase, figures }));
      return {
        version: run.version,
        run,
        figures: figuresOf(said, judged),
        phases,
        moments: overTime(said),
        band: faultBand(said),
        thresholds: judgeThresholds(plan.thresholds[run.version], goodRateOf),
        knee: plan.id === 'rampa' ? kneeOf(steps) : undefined,
        use: useOf(run.samples),
        startedAt: said.answers[0]?.askedAt ?? Date.parse(record.at),
      };
    }),
  };
};
