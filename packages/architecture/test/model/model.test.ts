import { describe, expect, it } from 'vitest';
import { model } from '../../src/data/model.ts';
import type { Component } from '../../src/model/component.ts';
import type { Link } from '../../src/model/link.ts';
import type { Model } from '../../src/model/model.ts';
import { problemsOf } from './problems-of.ts';

const [people, ...parts] = model.components;
const [first, ...links] = model.links;
const [story, ...stories] = model.flows;
if (!people || !first || !story) throw new Error('an empty model proves nothing');

const withFirst = (change: Partial<Component>): Model => ({
  ...model,
  components: [{ ...people, ...change }, ...parts],
});
const withLink = (change: Partial<Link>): Model => ({
  ...model,
  links: [{ ...first, ...change }, ...links],
});
const line = { id: 'compute', version: 'v1', usd: 1, what: '', components: [] } as const;

/** Each invariant, with a model that breaks it. */
const planted: Readonly<Record<string, Model>> = {
  'ids are kebab-case': withFirst({ id: 'Pessoas' }),
  'ids are unique': withFirst({ id: 'postgres' }),
  'a link is named after its ends': withLink({ id: 'to-somewhere' }),
  'a link joins live parts': withLink({ until: 'v4', to: 'autoscaler' }),
  'nobody waits for themselves': withLink({ from: 'openai', to: 'people' }),
  'a stand-in, a copy and its original are parts': withFirst({ standIns: ['nobody'] }),
  'titles and notes fit their boxes': withFirst({ note: { v1: 'mais do que cabe em uma linha' } }),
  'every part says why it is there': withFirst({ why: '' }),
  'every part says what its failure does': withFirst({ whenItFails: { v1: 'Tudo para.' } }),
  'nothing is said of a version without the part': withFirst({ since: 'v2' }),
  'every part can be broken, or says why not': withFirst({ faults: [] }),
  'at most thirty boxes': {
    ...model,
    components: [...model.components, { ...people, id: 'one-more' }, { ...people, id: 'another' }],
  },
  'a flow goes over live links, between live parts': {
    ...model,
    flows: [{ ...story, versions: ['v1'], steps: [{ ...stepOf(story), link: 'people-router' }] }],
  },
  'a version tells a story once': { ...model, flows: [story, story, ...stories] },
  'every line of a bill is somebody’s': {
    ...model,
    costs: [...model.costs, { ...line, id: 'new' }],
  },
  'a line stands once on a bill': { ...model, costs: [...model.costs, line] },
  'evidence is about parts': {
    ...model,
    evidence: [{ promise: 'Tudo segue.', ability: 'ask', dead: { v1: ['nobody'] } }],
  },
  'every version has its trade-offs': { ...model, tradeOffs: [] },
};

function stepOf({ steps: [step] }: Model['flows'][number]) {
  if (step === undefined) throw new Error('a story of no steps');
  return step;
}

describe('the model of the four architectures', () => {
  it.each(Object.entries(problemsOf(model)))('%s', (_invariant, problems) => {
    expect(problems).toEqual([]);
  });

  it.each(Object.entries(planted))('a planted violation is seen: %s', (invariant, broken) => {
    expect(problemsOf(broken)[invariant]).not.toEqual([]);
  });

  it('has a planted violation for every invariant', () => {
    expect(Object.keys(planted)).toEqual(Object.keys(problemsOf(model)));
  });
});
