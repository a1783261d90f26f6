import type { Context } from 'hono';
import type { LabRefusal } from '../../control/lab-refusal.ts';
import type { LabApp } from '../lab-env.ts';

type Problem = Pick<LabRefusal, 'status' | 'code' | 'title' | 'detail'>;

const notFound: Problem = {
  status: 404,
  code: 'not_found',
  title: 'Não há nada aqui',
  detail: 'Este endereço não existe no laboratório.',
};
const internal: Problem = {
  status: 500,
  code: 'internal',
  title: 'O laboratório falhou',
  detail: 'Algo que não devia falhar falhou. O que houve está no console de make dev.',
};

/** Every refusal becomes an RFC 9457 problem in one place; what a defect says stays in the log. */
export function answerProblems(app: LabApp, log: (sentence: string) => void): void {
  app.notFound((c) => send(c, notFound));
  app.onError((error, c) => {
    if (isRefusal(error)) return send(c, error);
    log(`O laboratório falhou em ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return send(c, internal);
  });
}

function send(c: Context, { status, code, title, detail }: Problem): Response {
  const problem = { type: `urn:evolua:erro:${code}`, title, status, detail, code };
  return c.body(JSON.stringify(problem), status as 400, {
    'Content-Type': 'application/problem+json',
  });
}

function isRefusal(error: Error): error is LabRefusal {
  return error.name === 'LabRefusal';
}
