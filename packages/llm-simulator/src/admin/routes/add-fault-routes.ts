import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { catalogue } from '../../faults/catalogue.ts';
import type { RuleResult } from '../../faults/rules/fault-rules.ts';
import { ruleSchema } from '../../faults/rules/rule-schema.ts';
import type { AdminParts } from '../admin-parts.ts';
import { problem } from '../problem.ts';
import { jsonContent } from '../schemas/json-content.ts';
import { problemContent } from '../schemas/problem-content.ts';

const tags = ['Falhas'];
const idParameter = z.object({ id: z.string().max(64) });
const refusals = {
  409: problemContent('O id já está em uso'),
  422: problemContent('Falha desconhecida, número fora da faixa ou provedor desconhecido'),
};

const catalogueSchema = z.array(
  z.object({
    kind: z.string(),
    group: z.string(),
    summary: z.string(),
    shorthand: z.string().optional(),
    parameters: z.record(z.string(), z.unknown()),
    /** Dialects that cannot express it, and why. */
    missingIn: z.record(z.string(), z.string()),
  }),
);

/** List, add, replace, remove and clear rules; and the catalogue of what a rule may ask for. */
export function addFaultRoutes(app: OpenAPIHono, { rules, dialects }: AdminParts): void {
  const rule = ruleSchema(dialects.map(({ name }) => name));
  const body = { required: true, ...jsonContent(rule, 'A regra') };
  const view = z.object({
    rule: rule.openapi('Regra'),
    state: z.enum(['waiting', 'active', 'resting', 'exhausted', 'ended']),
    attempts: z.int(),
  });

  app.openapi(
    createRoute({
      method: 'get',
      path: '/faults',
      tags,
      summary: 'As regras em vigor e como estão',
      responses: { 200: jsonContent(z.array(view), 'As regras, na ordem') },
    }),
    (context) => context.json(rules.list(), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/faults/catalogue',
      tags,
      summary: 'Todas as falhas que existem, com seus parâmetros',
      responses: { 200: jsonContent(catalogueSchema, 'O catálogo') },
    }),
    (context) => context.json(describeCatalogue(dialects), 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/faults',
      tags,
      summary: 'Acrescenta uma regra',
      request: { body },
      responses: { 201: jsonContent(rule, 'A regra, com os padrões preenchidos'), ...refusals },
    }),
    (context) => context.json(accepted(rules.add(context.req.valid('json'))), 201),
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/faults',
      tags,
      summary: 'Troca todas as regras por estas, ou não troca nenhuma',
      request: { body: { required: true, ...jsonContent(z.array(rule), 'As regras') } },
      responses: { 200: jsonContent(z.array(rule), 'As regras'), ...refusals },
    }),
    (context) => context.json(accepted(rules.replaceAll(context.req.valid('json'))), 200),
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/faults/{id}',
      tags,
      summary: 'Põe uma regra no lugar da que tem este id, recomeçando a contagem',
      request: { params: idParameter, body },
      responses: { 200: jsonContent(rule, 'A regra'), ...refusals },
    }),
    (context) => {
      const { id } = context.req.valid('param');
      return context.json(accepted(rules.put(id, context.req.valid('json'))), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/faults/{id}',
      tags,
      summary: 'Tira uma regra',
      request: { params: idParameter },
      responses: { 204: { description: 'Tirada' }, 404: problemContent('Não havia') },
    }),
    (context) => {
      const { id } = context.req.valid('param');
      return rules.remove(id) ? context.body(null, 204) : problem(404, `Não há regra "${id}".`);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/faults',
      tags,
      summary: 'Tira todas as regras',
      responses: { 204: { description: 'Nenhuma regra em vigor' } },
    }),
    (context) => {
      rules.clear();
      return context.body(null, 204);
    },
  );
}

/** The value of a result; a refusal is thrown, and the app answers it as it is. */
function accepted<Value>(result: RuleResult<Value>): Value {
  if (result.done) return result.value;
  const status = result.why === 'taken' ? 409 : 422;
  const res = problem(status, 'A regra foi recusada; nada mudou.', result.issues);
  throw new HTTPException(status, { res });
}

function describeCatalogue(dialects: AdminParts['dialects']): z.infer<typeof catalogueSchema> {
  return Object.entries(catalogue).map(([kind, fault]) => ({
    kind,
    group: fault.group,
    summary: fault.summary,
    shorthand: fault.shorthand,
    parameters: z.toJSONSchema(fault.parameters, { io: 'input' }).properties ?? {},
    missingIn: Object.fromEntries(
      dialects.flatMap(({ name, missingFaults }) => {
        const reason = missingFaults[kind];
        return reason === undefined ? [] : [[name, reason]];
      }),
    ),
  }));
}
