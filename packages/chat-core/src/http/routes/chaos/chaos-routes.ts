import { createRoute, z } from '@hono/zod-openapi';
import type { ChaosControl } from '../../../domain/chaos-control.ts';
import type { AppExtension } from '../../app-extension.ts';
import { requireChaosToken } from '../../guards/require-chaos-token.ts';
import { bodyFailures } from '../../openapi/body-failures.ts';
import { jsonBody } from '../../openapi/json-body.ts';
import { jsonContent } from '../../openapi/json-content.ts';
import { problems } from '../../openapi/problems.ts';
import { chaosExperimentSchema } from '../../schemas/chaos-experiment.ts';

type ChaosSettings = {
  /** Who knows it may break things; without it there is nothing here to be found. */
  readonly token?: string;
};

const path = '/v1/chaos/experiment';
const tags = ['Caos'];
const status = jsonContent(z.looseObject({ state: z.string() }), 'O experimento e o que ele fez');
const present = (control: ChaosControl) => ({ state: '', ...control.status() });

/**
 * Start, watch and stop experiments in this process, and break a single request by the header
 * `X-Evolua-Chaos`. Off, down to the addresses, unless there is a token.
 */
export const chaosRoutes =
  (control: ChaosControl, { token }: ChaosSettings): AppExtension =>
  (app) => {
    if (token === undefined) return;
    app.use(requireChaosToken(token));
    app.openapi(
      createRoute({
        method: 'get',
        path,
        operationId: 'getChaosExperiment',
        tags,
        summary: 'O experimento em andamento, ou o último',
        responses: { 200: status, ...problems('forbidden') },
      }),
      (c) => c.json(present(control), 200),
    );
    app.openapi(
      createRoute({
        method: 'post',
        path,
        operationId: 'startChaosExperiment',
        tags,
        summary: 'Começa um experimento: um por vez, com fim e com freio',
        request: jsonBody(chaosExperimentSchema),
        responses: { 201: status, ...problems('forbidden', ...bodyFailures) },
      }),
      (c) => {
        control.start(c.req.valid('json'));
        return c.json(present(control), 201);
      },
    );
    app.openapi(
      createRoute({
        method: 'delete',
        path,
        operationId: 'stopChaosExperiment',
        tags,
        summary: 'Para o experimento já',
        responses: { 200: status, ...problems('forbidden') },
      }),
      (c) => {
        control.stop();
        return c.json(present(control), 200);
      },
    );
  };
