import { slos } from '../slo/slos.ts';
import { goalPanels } from './goal-panels.ts';
import { newDashboard } from './new-dashboard.ts';

/** What each version has promised, and how fast it spends what may fail. */
export const goalsDashboard = () =>
  newDashboard({
    uid: 'evolua-metas',
    title: 'Evolua: metas e orçamento de erros',
    description:
      'O que cada versão promete em 30 dias e quanto ainda pode falhar. As metas são as que o ' +
      'curso anuncia.',
    from: 'now-6h',
    rows: slos.map((slo) => ({
      title: `${slo.version.toUpperCase()}: ${slo.objectiveText} de respostas boas em 30 dias`,
      panels: goalPanels(slo),
    })),
  });
