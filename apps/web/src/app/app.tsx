import { lazy, Suspense, useEffect, useRef } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { problemOf } from '../api/problem-of.ts';
import { BrokenPage } from '../parts/broken-page.tsx';
import { QuietLoading } from '../parts/quiet-loading.tsx';
import { ConversationsScreen } from '../screens/conversations-screen.tsx';
import { SignInScreen } from '../screens/sign-in-screen.tsx';
import { SignUpScreen } from '../screens/sign-up-screen.tsx';
import { useAccount } from './use-account.ts';
import { useSessionNews } from './use-session-news.ts';

// Seldom visited: they come when they are asked for.
const AccountScreen = lazy(async () => ({
  default: (await import('../screens/account-screen.tsx')).AccountScreen,
}));
const SessionsScreen = lazy(async () => ({
  default: (await import('../screens/sessions-screen.tsx')).SessionsScreen,
}));

/** Which screen an address means, and who may see it. */
export const App = () => {
  const account = useAccount();
  const [location] = useLocation();
  const wasHere = useRef(false);
  useSessionNews();
  useEffect(() => {
    wasHere.current = Boolean(account.data);
  }, [account.data]);

  if (account.data === undefined) {
    if (!account.isError) return <QuietLoading />;
    return <BrokenPage problem={problemOf(account.error)} onRetry={() => void account.refetch()} />;
  }
  if (account.data === null) {
    return (
      <Switch>
        <Route path="/entrar" component={SignInScreen} />
        <Route path="/criar-conta" component={SignUpScreen} />
        <Route>
          <Redirect
            to="/entrar"
            state={{ reason: wasHere.current ? 'ended' : undefined, back: location }}
            replace
          />
        </Route>
      </Switch>
    );
  }
  const signedIn = account.data;
  return (
    <Suspense key={signedIn.id} fallback={<QuietLoading />}>
      <Switch>
        <Route path="/conversas/:id?">
          {({ id }) => <ConversationsScreen account={signedIn} conversationId={id} />}
        </Route>
        <Route path="/conta">
          <AccountScreen account={signedIn} />
        </Route>
        <Route path="/sessoes">
          <SessionsScreen account={signedIn} />
        </Route>
        <Route>
          <Redirect to="/conversas" replace />
        </Route>
      </Switch>
    </Suspense>
  );
};
