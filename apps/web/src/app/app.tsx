import { useEffect, useRef } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { problemOf } from '../api/problem-of.ts';
import { BrokenPage } from '../parts/broken-page.tsx';
import { QuietLoading } from '../parts/quiet-loading.tsx';
import { ConversationsScreen } from '../screens/conversations-screen.tsx';
import { SignInScreen } from '../screens/sign-in-screen.tsx';
import { SignUpScreen } from '../screens/sign-up-screen.tsx';
import { useAccount } from './use-account.ts';

/** Which screen an address means, and who may see it. */
export const App = () => {
  const account = useAccount();
  const [location] = useLocation();
  const wasHere = useRef(false);
  useEffect(() => {
    wasHere.current = Boolean(account.data);
  }, [account.data]);

  if (account.data === undefined) {
    if (!account.isError) return <QuietLoading />;
    return <BrokenPage problem={problemOf(account.error)} onRetry={() => void account.refetch()} />;
  }
  if (account.data === null) {
    const back = location.startsWith('/conversas/') ? location : undefined;
    return (
      <Switch>
        <Route path="/entrar" component={SignInScreen} />
        <Route path="/criar-conta" component={SignUpScreen} />
        <Route>
          <Redirect to="/entrar" state={{ ended: wasHere.current, back }} replace />
        </Route>
      </Switch>
    );
  }
  const signedIn = account.data;
  return (
    <Switch>
      <Route path="/conversas/:id?">
        {({ id }) => <ConversationsScreen account={signedIn} conversationId={id} />}
      </Route>
      <Route>
        <Redirect to="/conversas" replace />
      </Route>
    </Switch>
  );
};
