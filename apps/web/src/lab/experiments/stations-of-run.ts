import type { RunView } from '@evolua/lab-contract/run-view';
import type { Station } from '../../route/station.ts';
import { experimentsText } from '../text/experiments-text.ts';
import { tallyOf } from './tally-of.ts';

const order = ['before', 'during', 'after'] as const;
const inOrder: readonly RunView['phase'][] = order;
const { phases } = experimentsText;

/** The way of a run as stations: before the fault, with it, after it, and what it came to. */
export const stationsOfRun = (run: RunView, breaksSomething: boolean): readonly Station[] => {
  const here = inOrder.indexOf(run.phase);
  const whole = run.phase === 'done';
  const cut = run.phase === 'aborted' || run.phase === 'failed';
  const stations = order.map((phase, index): Station => {
    const passed = whole || (here >= 0 && index < here);
    const pending = index === here;
    const doing =
      phase === 'during' && !breaksSomething ? phases.notes.duringNothing : phases.notes[phase];
    const note = passed ? phases.notes.passed : pending ? doing : phases.notes.waiting;
    return { key: phase, name: phases[phase], note, shape: passed ? 'good' : 'waiting', pending };
  });
  const end = { key: 'verdict', name: phases.verdict, pending: false };
  if (cut) {
    const aborted = run.phase === 'aborted';
    const note = phases.notes[aborted ? 'aborted' : 'failed'];
    return [{ ...end, note, shape: aborted ? 'waiting' : 'failed' }];
  }
  if (!whole) return [...stations, { ...end, note: phases.notes.waiting, shape: 'waiting' }];
  const { held, judged } = tallyOf(run);
  const note = phases.notes.held(held, judged);
  return [...stations, { ...end, note, shape: held === judged ? 'good' : 'failed' }];
};
