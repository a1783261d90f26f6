import { lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { BenchScreen } from './bench-screen.tsx';
import { ExperimentScreen } from './experiments/experiment-screen.tsx';
import { ExperimentsScreen } from './experiments/experiments-screen.tsx';
import { GameDayScreen } from './game-day/game-day-screen.tsx';
import { ProcessesScreen } from './processes/processes-screen.tsx';
import { RequestScreen } from './requests/request-screen.tsx';
import { RequestsScreen } from './requests/requests-screen.tsx';

// It brings a highlighter, which comes when somebody wants to read code.
const CodeScreen = lazy(async () => ({
  default: (await import('./code/code-screen.tsx')).CodeScreen,
}));

/** Which screen an address of the laboratory means. */
export const LabRoutes = () => (
  <Switch>
    <Route path="/" component={BenchScreen} />
    <Route path="/experimentos" component={ExperimentsScreen} />
    <Route path="/experimentos/:id">{({ id }) => <ExperimentScreen id={id} />}</Route>
    <Route path="/dia-de-jogo" component={GameDayScreen} />
    <Route path="/codigo/:to?">{({ to }) => <CodeScreen to={to} />}</Route>
    <Route path="/processos/:name?">{({ name }) => <ProcessesScreen open={name} />}</Route>
    <Route path="/pedidos" component={RequestsScreen} />
    <Route path="/pedidos/:id">{({ id }) => <RequestScreen id={id} />}</Route>
    <Route>
      <Redirect to="/" replace />
    </Route>
  </Switch>
);
