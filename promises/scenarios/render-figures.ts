import { allScenarios } from './all-scenarios.ts';
import { contestantIds } from './contestant.ts';
import type { Results } from './run-contestants.ts';
import type { Result } from './run-scenario.ts';

/** What a whole run has measured; it differs from one to the next. */
export const renderFigures = (results: Results): string => {
  const ids = contestantIds.filter((id) => id !== 'naive');
  const rows = allScenarios.map(({ id }) => {
    const cells = ids.map((contestant) => figuresOf(results.get(contestant)?.get(id)));
    return `| ${id} | ${cells.join(' | ')} |`;
  });
  return `## Números de uma corrida inteira

Da primeira resposta que conta: até o primeiro token e até o fim; um tempo só é o de um erro sem texto
antes. Depois, as chamadas que os provedores receberam, somadas as rodadas do cenário. As quatro
versões rodaram ao mesmo tempo em 2 núcleos, com outra carga na máquina: valem como ordem de grandeza.

| | V1 | V2 | V3 | V4 |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
};

const figuresOf = (result: Result | undefined) => {
  if (result?.totalMs === undefined) return '–';
  const { firstTokenMs, totalMs, calls } = result;
  const times = [firstTokenMs, totalMs].filter((ms) => ms !== undefined).map(inSeconds);
  return `${times.join(' · ')} · ${calls}×`;
};

const inSeconds = (ms: number) =>
  `${(ms / 1_000).toLocaleString('pt-BR', { maximumFractionDigits: ms < 10_000 ? 2 : 0 })} s`;
