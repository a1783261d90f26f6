import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchOf } from '../../src/architecture/state/search-of.ts';
import type { View } from '../../src/architecture/state/view.ts';
import { viewOf } from '../../src/architecture/state/view-of.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/u);
const version = fc.constantFrom('v1', 'v2', 'v3', 'v4');
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const views: fc.Arbitrary<View> = fc
  .record({
    version: maybe(version),
    beside: maybe(version),
    flow: maybe(id),
    step: fc.integer({ min: 1, max: 99 }),
    part: maybe(id),
    dead: fc.uniqueArray(id, { maxLength: 8 }),
    overlay: maybe(fc.constantFrom('cost', 'availability')),
    answers: fc.dictionary(id, id, { maxKeys: 8, noNullPrototype: true }),
  })
  .filter((view) => view.beside === undefined || view.beside !== view.version)
  .map((view) => (view.flow ? view : { ...view, step: 1 }));

describe('the address of the diagrams', () => {
  it('restores everything that it holds', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewOf(searchOf(view))).toEqual(view);
      }),
    );
  });

  it('reads as people would write it', () => {
    const address =
      '?v=3&lado=2&fluxo=failover&passo=4&peca=postgres&cai=openai,claude&camada=custo';
    expect(searchOf(viewOf(address))).toBe(address);
    expect(searchOf(viewOf(''))).toBe('');
  });

  it('leaves out what makes no sense', () => {
    const nonsense = viewOf('?v=9&lado=v1&passo=-3&peca=<b>&cai=,,x y,redis,redis&camada=ouro');
    expect(nonsense).toEqual({ ...viewOf(''), dead: ['redis'] });
    expect(viewOf('?v=2&lado=2').beside).toBeUndefined();
    expect(viewOf(`?cai=${Array.from({ length: 50 }, (_, at) => `a${at}`)}`).dead).toHaveLength(8);
  });
});
