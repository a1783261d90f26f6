import { labRefusal } from '../../control/lab-refusal.ts';
import { requireKey } from '../guards/require-key.ts';
import type { LabApp } from '../lab-env.ts';
import type { LabParts } from '../lab-parts.ts';

/** The guided experiments, and the one that runs. */
export function experimentRoutes(app: LabApp, { experiments, key }: LabParts): void {
  const withKey = requireKey(key);
  app.get('/api/experimentos', (c) => c.json(experiments.list()));
  app.get('/api/experimentos/:id', (c) => {
    const experiment = experiments.list().find(({ id }) => id === c.req.param('id'));
    if (experiment === undefined) throw unknownExperiment();
    return c.json(experiment);
  });
  app.post('/api/experimentos/:id/execucoes', withKey, (c) =>
    c.json(experiments.start(c.req.param('id')), 202),
  );
  app.delete('/api/execucao', withKey, async (c) => {
    await experiments.abort();
    return c.body(null, 204);
  });
}

function unknownExperiment(): Error {
  return labRefusal(404, 'unknown_experiment', {
    title: 'Experimento desconhecido',
    detail: 'Não há um experimento com este nome.',
  });
}
