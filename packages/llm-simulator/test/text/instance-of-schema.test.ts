import { describe, expect, it } from 'vitest';
import { instanceOfSchema } from '../../src/text/instance-of-schema.ts';

describe('a value for a JSON schema', () => {
  it.each([
    [{ type: 'string' }, 'oi'],
    [{ type: 'integer', minimum: 5 }, 5],
    [{ type: 'boolean' }, true],
    [{ type: ['null', 'string'] }, null],
    [{ enum: ['b', 'c'] }, 'b'],
    [{ const: 7 }, 7],
    [{ type: 'array', items: { type: 'number' } }, [1]],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'oi'],
    [{ type: 'object', properties: { a: { type: 'string' } } }, { a: 'oi' }],
    [
      {
        $defs: { Cidade: { type: 'object', properties: { nome: { type: 'string' } } } },
        properties: { cidade: { $ref: '#/$defs/Cidade' } },
      },
      { cidade: { nome: 'oi' } },
    ],
    [undefined, 'oi'],
  ])('%j', (schema, value) => {
    expect(instanceOfSchema(schema, 'oi')).toEqual(value);
  });

  it('ends, even where the schema refers to itself', () => {
    const schema = { properties: { next: { $ref: '#' } } };
    expect(JSON.stringify(instanceOfSchema(schema, 'oi')).length).toBeLessThan(300);
  });
});
