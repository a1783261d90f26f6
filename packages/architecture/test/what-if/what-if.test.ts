import { describe, expect, it } from 'vitest';
import { model } from '../../src/data/model.ts';
import type { VersionId } from '../../src/model/version-id.ts';
import { singlePoints } from '../../src/what-if/single-points.ts';
import { whatIf } from '../../src/what-if/what-if.ts';

const versionIds = ['v1', 'v2', 'v3', 'v4'] as const;
const asking = (version: VersionId, ...dead: readonly string[]) =>
  whatIf(version, dead).abilities.ask;

describe('what still works when a part dies', () => {
  it('is everything while nothing is dead', () => {
    for (const version of versionIds) {
      expect(Object.values(whatIf(version, []).abilities)).toEqual(Array(4).fill('works'));
      expect(whatIf(version, []).stranded).toEqual([]);
    }
  });

  it('is everything where the version has no such part', () => {
    expect(whatIf('v1', ['claude'])).toMatchObject({
      abilities: { ask: 'works' },
      sentence: 'A V1 não tem isto: nada muda.',
    });
  });

  it('takes as many dead providers as a version has, and then only V4 says something', () => {
    const lost = ['openai', 'claude', 'gemini', 'own-server', 'sa-own-server'];
    const least = { v1: 1, v2: 2, v3: 3 } as const;
    for (const [version, count] of Object.entries(least) as [VersionId, number][]) {
      expect(asking(version, ...lost.slice(0, count)), version).toBe('fails');
      if (count > 1) expect(asking(version, ...lost.slice(0, count - 1)), version).toBe('weaker');
    }
    expect(whatIf('v4', lost)).toMatchObject({
      abilities: { ask: 'weaker', 'read-history': 'works' },
      sentence: expect.stringContaining('emergência'),
    });
  });

  it('leaves the history where only the providers are out of reach', () => {
    expect(whatIf('v1', ['egress']).abilities).toEqual({
      ask: 'fails',
      'read-history': 'works',
      'sign-in': 'works',
      screens: 'works',
    });
  });

  it('is a pause where a stand-in takes over, and an outage where there is none', () => {
    expect(whatIf('v2', ['postgres'])).toMatchObject({
      abilities: { ask: 'weaker' },
      sentence: expect.stringContaining('até a reserva assumir'),
    });
    expect(asking('v1', 'postgres')).toBe('fails');
    expect(asking('v2', 'postgres', 'postgres-standby')).toBe('fails');
  });

  it('waits for a person where only a copy in the other region is left', () => {
    const { abilities, sentence } = whatIf('v4', ['postgres', 'postgres-standby']);
    expect(abilities.ask).toBe('fails');
    expect(sentence).toContain('Volta quando alguém promover a cópia de sa-east-1.');
    expect(asking('v4', 'documents')).toBe('fails');
    expect(whatIf('v4', ['documents']).abilities['read-history']).not.toBe('fails');
  });

  it('is told as unlikely where there are several of it', () => {
    expect(whatIf('v3', ['egress']).sentence).toMatch(/^São 3, e uma cobre a outra/);
  });

  it('costs the one thing that a part is for', () => {
    expect(whatIf('v2', ['cdn']).abilities).toMatchObject({ ask: 'works', screens: 'weaker' });
    expect(whatIf('v3', ['metrics']).sentence).toBe('Quem pergunta não percebe nada.');
  });

  it('strands those that nobody reaches any more, and not the cache of a server that stands', () => {
    expect(whatIf('v1', ['postgres']).stranded.toSorted()).toEqual(['egress', 'openai']);
    expect(whatIf('v1', ['openai']).stranded).toEqual(['egress']);
    expect(whatIf('v4', ['balancer']).stranded).toContain('api-a');
    expect(whatIf('v4', ['balancer']).stranded).not.toContain('postgres');
  });

  it('says who answers instead', () => {
    expect(whatIf('v2', ['openai']).sentence).toBe('Continua respondendo, por outro provedor.');
    expect(whatIf('v1', ['redis']).sentence).toContain('sem cache');
    expect(whatIf('v2', ['redis']).sentence).toContain('a cópia assume');
    expect(whatIf('v2', ['redis', 'redis-replica']).sentence).toContain('sem cache');
    expect(whatIf('v3', ['api-a', 'openai']).sentence).toContain('com menos reserva');
  });

  it('is computed: without its second link out, V2 falls with OpenAI', () => {
    const links = model.links.filter(({ id }) => id !== 'egress-claude');
    expect(whatIf('v2', ['openai'], { ...model, links }).abilities.ask).toBe('fails');
  });

  it('names its proof where a promise kills exactly that, and none elsewhere', () => {
    expect(whatIf('v2', ['openai']).provenBy).toContain('Um provedor cai');
    expect(whatIf('v2', ['claude']).provenBy).toBeUndefined();
    expect(whatIf('v2', []).provenBy).toBeUndefined();
  });
});

describe('the single points of failure', () => {
  it('become fewer from version to version, until the door is left', () => {
    expect(singlePoints('v1').toSorted()).toEqual([
      'api-a',
      'balancer',
      'egress',
      'openai',
      'postgres',
    ]);
    expect(singlePoints('v2')).toEqual(['balancer']);
    expect(singlePoints('v3')).toEqual(['balancer']);
    expect(singlePoints('v4')).toEqual(['router']);
  });
});
