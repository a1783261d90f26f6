import { z } from '@hono/zod-openapi';

const version = z.enum(['v1', 'v2', 'v3', 'v4']);
/** Since which version, and until which: absent, the V4. */
const lifetime = { since: version, until: version.optional() };
const byVersion = z.partialRecord(version, z.string());

const component = z.looseObject({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  note: byVersion,
  service: byVersion,
  ...lifetime,
  why: z.string(),
  whenItFails: byVersion,
});

const link = z.looseObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  protocol: z.string(),
  carries: z.string(),
  need: z.union([z.enum(['required', 'optional']), z.object({ oneOf: z.string() })]),
  ...lifetime,
});

const flow = z.looseObject({
  id: z.string(),
  title: z.string(),
  versions: z.array(version),
  lesson: z.string(),
  steps: z.array(z.looseObject({ at: z.string(), text: z.string(), link: z.string().optional() })),
});

/**
 * The model of the diagrams, as far as others may rely on it: ids stay the same, and more may come.
 * Whole in packages/architecture/src/model.
 */
export const architectureModelSchema = z
  .looseObject({
    components: z.array(component),
    links: z.array(link),
    flows: z.array(flow),
    costs: z.array(
      z.looseObject({ id: z.string(), version, usd: z.number(), components: z.array(z.string()) }),
    ),
    tradeOffs: z.array(z.looseObject({ version, name: z.string(), costUsd: z.number() })),
  })
  .openapi('Architecture', {
    example: {
      components: [
        {
          id: 'redis',
          kind: 'cache',
          title: 'Redis',
          note: { v1: 'cache' },
          service: { v1: 'ElastiCache' },
          since: 'v1',
          why: 'Não paga duas vezes pela mesma resposta.',
          whenItFails: { v1: 'Tudo funciona, mais devagar e mais caro.' },
        },
      ],
      links: [
        {
          id: 'api-a-redis',
          from: 'api-a',
          to: 'redis',
          protocol: 'resp',
          carries: 'cache e limites',
          need: 'optional',
          since: 'v1',
        },
      ],
      flows: [],
      costs: [],
      tradeOffs: [],
    },
  });
