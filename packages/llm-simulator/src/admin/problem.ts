import type { FieldIssue } from '../faults/rules/field-issue.ts';

const titles = {
  403: 'Só deste computador',
  404: 'Não encontrado',
  409: 'Já existe',
  413: 'Corpo grande demais',
  422: 'Pedido recusado',
  500: 'Erro do simulador',
} as const;

/** A refusal as RFC 9457 problem details, in Portuguese, with the fields that were refused. */
export function problem(
  status: keyof typeof titles,
  detail: string,
  errors: readonly FieldIssue[] = [],
): Response {
  const body = { type: 'about:blank', title: titles[status], status, detail, errors };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });
}
