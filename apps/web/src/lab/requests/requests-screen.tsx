import { Notice } from '../../parts/notice.tsx';
import { QuietLoading } from '../../parts/quiet-loading.tsx';
import { RetryNotice } from '../parts/retry-notice.tsx';
import { LabPage } from '../shell/lab-page.tsx';
import { useLabServices } from '../state/use-lab-services.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { requestsText } from '../text/requests-text.ts';
import { RequestList } from './request-list.tsx';
import './requests-screen.css';

/** The last requests, newest first; they stand still until they are asked for again. */
export const RequestsScreen = () => {
  const { api } = useLabServices();
  const { data, problem, reload } = useLoaded({ key: 'requests', load: api.requests });
  return (
    <LabPage title={requestsText.title} lead={requestsText.lead}>
      <RetryNotice problem={problem} onRetry={reload} />
      {!data && !problem && <QuietLoading />}
      {data?.length === 0 && (
        <Notice
          tone="warn"
          {...requestsText.empty}
          action={
            <button type="button" className="button-quiet" onClick={reload}>
              {requestsText.refresh}
            </button>
          }
        />
      )}
      {data && data.length > 0 && <RequestList requests={data} onRefresh={reload} />}
    </LabPage>
  );
};
