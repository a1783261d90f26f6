import { breakerPanels } from './breaker-panels.ts';
import { costPanels } from './cost-panels.ts';
import { feltPanels } from './felt-panels.ts';
import { newDashboard } from './new-dashboard.ts';
import { providerPanels } from './provider-panels.ts';

/** The four versions side by side: what people feel first, then why, then what it costs. */
export const versionsDashboard = () => {
  const { red, firstToken } = feltPanels();
  return newDashboard({
    uid: 'evolua-versoes',
    title: 'Evolua: as quatro versões',
    description: 'As quatro versões lado a lado, pelos números que elas mesmas contam.',
    from: 'now-30m',
    rows: [
      { title: 'O que sente quem pergunta', panels: red },
      { title: 'Até a primeira palavra', panels: firstToken },
      { title: 'A saúde dos provedores', panels: providerPanels() },
      { title: 'Os circuit breakers', panels: breakerPanels() },
      { title: 'Cache e custo', panels: costPanels() },
    ],
  });
};
