import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { accountApi } from '../api/account-api.ts';
import { problemOf } from '../api/problem-of.ts';
import { useLeave } from '../app/use-leave.ts';
import { useServices } from '../app/use-services.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { sessionsText } from '../text/sessions-text.ts';

/** Out, everywhere: after a question, since it means this tab too. */
export const EndAllSessions = () => {
  const { session } = useServices();
  const leave = useLeave();
  const [open, setOpen] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: accountApi.endAllSessions,
    onSuccess: () => {
      session.tell({ kind: 'left' });
      leave();
    },
  });
  const close = (): void => setOpen(false);
  return (
    <div>
      <button type="button" className="button-quiet" onClick={() => setOpen(true)}>
        {sessionsText.endAll}
      </button>
      <Dialog title={sessionsText.endAllTitle} open={open} onClose={close}>
        <div className="end-all">
          <p>{sessionsText.endAllDetail}</p>
          <div role="alert">{error && <ProblemNotice problem={problemOf(error)} />}</div>
          <div className="dialog-verbs">
            <button type="button" className="button" disabled={isPending} onClick={() => mutate()}>
              {isPending ? sessionsText.ending : sessionsText.endAll}
            </button>
            <button type="button" className="button-quiet" onClick={close}>
              {sessionsText.stay}
            </button>
          </div>
        </div>
      </Dialog>
    </div>
  );
};
