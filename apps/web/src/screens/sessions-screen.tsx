import { Link } from 'wouter';
import type { Account } from '../api/account.ts';
import { problemOf } from '../api/problem-of.ts';
import type { Session } from '../api/session.ts';
import { focusPage } from '../app/focus-page.ts';
import { useServices } from '../app/use-services.ts';
import { useSignOut } from '../app/use-sign-out.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { QuietLoading } from '../parts/quiet-loading.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { EndAllSessions } from '../sessions/end-all-sessions.tsx';
import { SessionRow } from '../sessions/session-row.tsx';
import { useSessions } from '../sessions/use-sessions.ts';
import { sessionsText } from '../text/sessions-text.ts';
import './sessions-screen.css';

type Props = { readonly account: Account };

/** Where the reader is signed in, and how to end it there. */
export const SessionsScreen = ({ account }: Props) => {
  const { announcer } = useServices();
  const { list, end } = useSessions();
  const { signOut, leaving } = useSignOut();
  const endThis = (session: Session): void => {
    if (session.current) signOut();
    else {
      end.mutate(session, {
        onSuccess: () => {
          announcer.say(sessionsText.ended);
          focusPage();
        },
      });
    }
  };
  const problem = list.error ?? end.error;
  return (
    <SettingsPage
      account={account}
      title={sessionsText.title}
      lead={
        <>
          {sessionsText.lead}{' '}
          <Link href="/conta" className="link">
            {sessionsText.toAccount}
          </Link>
        </>
      }
    >
      <div className="sessions">
        {list.isPending && <QuietLoading />}
        <div role="alert">
          {problem && (
            <ProblemNotice problem={problemOf(problem)} onRetry={() => void list.refetch()} />
          )}
        </div>
        <ul className="rows">
          {list.data?.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              ending={leaving || (end.isPending && end.variables.id === session.id)}
              onEnd={() => endThis(session)}
            />
          ))}
        </ul>
        {list.data && <EndAllSessions />}
      </div>
    </SettingsPage>
  );
};
