import { Redirect, Route, Switch } from 'wouter';
import { BenchScreen } from './bench-screen.tsx';

/** Which screen an address of the laboratory means. */
export const LabRoutes = () => (
  <Switch>
    <Route path="/" component={BenchScreen} />
    <Route>
      <Redirect to="/" replace />
    </Route>
  </Switch>
);
