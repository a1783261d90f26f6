import { describe, expect, it } from 'vitest';
import { carga } from '../plans/carga.ts';
import { falha } from '../plans/falha.ts';
import { htmlReport } from '../report/html/html-report.ts';
import { markdownReport } from '../report/markdown-report.ts';
import { answer, point, reportFrom } from './hand-made.ts';

const NONSENSE = /NaN|Infinity|undefined|null/;
const medida = { phase: 'medida' };

describe('the report of a run', () => {
  it('counts what was asked in the judged phases, and nothing else', async () => {
    const report = await reportFrom(carga, [
      answer(0, 'bad', 'aquecimento', 'Ninguém atendeu'),
      ...Array.from({ length: 90 }, (_, index) => answer(8 + index / 3, 'good')),
      answer(40, 'bad', 'medida', 'Provedor sobrecarregado'),
      answer(41, 'bad', 'medida', 'Provedor sobrecarregado'),
      answer(42, 'degraded', 'medida', 'Resposta de emergência'),
      answer(43, 'shed', 'medida', 'Perguntas demais'),
      ...Array.from({ length: 100 }, (_, index) => point('first_token_ms', 50, index + 1, medida)),
      point('first_token_ms', 5, 9_999, { phase: 'aquecimento' }),
      point('cost_usd', 50, 0.03, medida),
      point('cost_usd', 51, 0.06, medida),
      point('dropped_iterations', 52, 3, medida),
      point('from_cache', 50, 1, medida),
      point('from_cache', 50, 0, medida),
    ]);
    const figures = report.versions[0]?.figures;
    expect(figures).toMatchObject({
      seconds: 42,
      asked: 94,
      good: 90,
      bad: 3,
      shed: 1,
      degraded: 1,
      dropped: 3,
      hitRate: 0.5,
      firstToken: { p50: 50, p95: 95, p99: 99 },
      reasons: [
        { reason: 'Provedor sobrecarregado', count: 2 },
        { reason: 'Resposta de emergência', count: 1 },
        { reason: 'Perguntas demais', count: 1 },
      ],
    });
    // Shed ones are neither good nor bad.
    expect(figures?.goodRate).toBeCloseTo(90 / 93, 10);
    expect(figures?.goodPerSecond).toBeCloseTo(90 / 42, 10);
    expect(figures?.costPerThousandGoodUsd).toBeCloseTo(1, 10);
    // Wilson's interval for 90 of 93, worked out elsewhere.
    expect(figures?.interval?.low).toBeCloseTo(0.909406, 5);
    expect(figures?.interval?.high).toBeCloseTo(0.988969, 5);
  });

  it('puts an answer into the moment in which it was asked, and marks the fault', async () => {
    const report = await reportFrom(falha, [
      answer(0, 'good', 'antes'),
      point('fault', 2.5, 1),
      answer(2.5, 'bad', 'falha'),
      answer(3, 'shed', 'falha'),
      point('fault', 6.5, 0),
      answer(7, 'good', 'volta'),
      answer(8, 'good', 'volta'),
    ]);
    expect(report.versions[0]?.moments).toEqual([
      { second: 0, good: 1, bad: 0, shed: 0 },
      { second: 2, good: 0, bad: 1, shed: 1 },
      { second: 4, good: 0, bad: 0, shed: 0 },
      { second: 6, good: 1, bad: 0, shed: 0 },
    ]);
    expect(report.versions[0]?.phases[0]?.figures.interval?.high).toBe(1);
    expect(report.versions[0]?.band).toEqual({ from: 2.5, until: 6.5 });
    const page = await htmlReport(report);
    expect(page).toContain('class="band"');
    expect(page).toContain('OpenAI fora do ar');
  });

  it('holds every version against its own thresholds', async () => {
    const lines = [
      ...Array.from({ length: 10 }, (_, index) => answer(index, 'good', 'antes')),
      ...Array.from({ length: 10 }, (_, index) => answer(20 + index, 'bad', 'falha')),
      ...Array.from({ length: 10 }, (_, index) => answer(50 + index, 'good', 'depois')),
    ];
    const report = await reportFrom(falha, lines, lines);
    const held = report.versions.map(({ thresholds }) => thresholds.map((each) => each.held));
    expect(held).toEqual([
      [true, true, true],
      [true, false, true],
    ]);
    expect(markdownReport(report)).toContain(
      'V2: **não cumprido**: na fase “falha”, ao menos 90 % de boas; foram 0 %.',
    );
  });

  it('says of a run without a good answer that there is nothing to tell', async () => {
    const bad = Array.from({ length: 20 }, (_, index) =>
      answer(8 + index, 'bad', 'medida', 'Provedor inacessível'),
    );
    const report = await reportFrom(carga, bad, []);
    const [refused, silent] = report.versions;
    expect(refused?.figures).toMatchObject({
      good: 0,
      goodRate: 0,
      firstToken: { p50: null, p95: null, p99: null },
      costPerThousandGoodUsd: null,
      tokensPerSecond: null,
    });
    expect(refused?.figures.interval?.low).toBe(0);
    expect(refused?.figures.interval?.high).toBeCloseTo(0.161125, 5);
    expect(silent?.figures).toMatchObject({ asked: 0, goodRate: null, interval: null });
    expect(silent?.thresholds.every(({ held }) => !held)).toBe(true);
    const page = (await htmlReport(report)).replace(/<style>.*<\/style>/s, '');
    expect(page).toContain('nenhuma resposta boa');
    for (const text of [page, markdownReport(report)]) expect(text).not.toMatch(NONSENSE);
  });

  it('says so when nothing at all was measured', async () => {
    const report = await reportFrom(carga, [], []);
    expect(markdownReport(report)).toContain('Nenhuma resposta chegou a ser medida');
  });

  it('is one page that needs nothing else, and shows what a version says as text', async () => {
    const report = await reportFrom(carga, [
      answer(9, 'bad', 'medida', '<script>alert(1)</script>'),
      answer(10, 'good'),
    ]);
    const page = await htmlReport(report);
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page.replaceAll('data:font/woff2', '')).not.toMatch(/(src|href)=|url\("(?!;base64)/);
  });
});
