import type { RunView } from '@evolua/lab-contract/run-view';
import { expect, it } from 'vitest';
import { stationsOfRun } from '../../../src/lab/experiments/stations-of-run.ts';
import { runView } from '../../support/run-view.ts';

const told = (run: Partial<RunView>, breaks = true) =>
  stationsOfRun(runView(run), breaks).map(({ name, note, shape, pending }) =>
    [name, note, shape, pending && 'aqui'].filter(Boolean).join(' | '),
  );
const held = { held: true, expectations: [] };
const missed = { held: false, expectations: [] };

it('is where the run is, with what it has seen behind it and the verdict ahead', () => {
  expect(told({ phase: 'during' })).toEqual([
    'Antes | ✓ visto | good',
    'Durante | com a falha | waiting | aqui',
    'Depois | a seguir | waiting',
    'Veredito | a seguir | waiting',
  ]);
  expect(told({ phase: 'during' }, false)[1]).toBe('Durante | perguntando | waiting | aqui');
});

it('ends well only where every version did what was expected', () => {
  expect(told({ phase: 'done', verdicts: { v1: held, v2: held } }).at(-1)).toBe(
    'Veredito | ✓ como esperado | good',
  );
  expect(told({ phase: 'done', verdicts: { v1: held, v2: missed } }).at(-1)).toBe(
    'Veredito | 1 de 2 como esperado | failed',
  );
});

it('claims nothing of a run that did not come to its end', () => {
  expect(told({ phase: 'aborted' })).toEqual(['Veredito | interrompido | waiting']);
  expect(told({ phase: 'failed' })).toEqual(['Veredito | não foi até o fim | failed']);
});
