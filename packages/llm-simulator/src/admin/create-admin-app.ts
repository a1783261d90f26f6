import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { toFieldIssues } from '../faults/rules/to-field-issues.ts';
import type { AdminParts } from './admin-parts.ts';
import { problem } from './problem.ts';
import { addFaultRoutes } from './routes/add-fault-routes.ts';
import { addJournalRoutes } from './routes/add-journal-routes.ts';
import { addSystemRoutes } from './routes/add-system-routes.ts';

/** The admin API: rules, journal, pace. Every refusal is a problem that names the field. */
export function createAdminApp(parts: AdminParts): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) =>
      result.success
        ? undefined
        : problem(422, 'Há campos que não servem; nada mudou.', toFieldIssues(result.error.issues)),
  }).basePath('/admin');
  addFaultRoutes(app, parts);
  addJournalRoutes(app, parts);
  addSystemRoutes(app, parts);
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Simulador de provedores de LLM: administração',
      version: '1.0.0',
      description: 'Regras de falha, diário de tentativas e ritmo. Só atende este computador.',
    },
  });
  app.notFound(({ req }) => problem(404, `Não há ${req.method} ${req.path}.`));
  app.onError((error) => {
    if (!(error instanceof HTTPException)) {
      return problem(500, 'O simulador falhou ao atender a chamada.');
    }
    return (
      error.res ??
      problem(422, 'O corpo não é JSON válido; nada mudou.', [
        { field: '(corpo)', message: 'deve ser JSON' },
      ])
    );
  });
  return app;
}
