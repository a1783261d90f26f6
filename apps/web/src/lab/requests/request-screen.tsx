import { Link } from 'wouter';
import { Notice } from '../../parts/notice.tsx';
import { QuietLoading } from '../../parts/quiet-loading.tsx';
import { RetryNotice } from '../parts/retry-notice.tsx';
import { LabPage } from '../shell/lab-page.tsx';
import { useLabServices } from '../state/use-lab-services.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { requestsText } from '../text/requests-text.ts';
import { RequestDetail } from './request-detail.tsx';
import './requests-screen.css';

type Props = { readonly id: string };

/** One request: where its time went, as its version tells it from outside and from inside. */
export const RequestScreen = ({ id }: Props) => {
  const { api } = useLabServices();
  const { data, problem, reload } = useLoaded({
    key: `request ${id}`,
    load: (signal) => api.request(id, signal),
  });
  const gone = problem?.code === 'unknown_request';
  return (
    <LabPage
      title={data?.question ?? requestsText.one}
      above={
        <p>
          <Link href="/pedidos" className="link">
            {requestsText.back}
          </Link>
        </p>
      }
    >
      {gone ? (
        <Notice tone="warn" {...requestsText.missing} />
      ) : (
        <RetryNotice problem={problem} onRetry={reload} />
      )}
      {!data && !problem && <QuietLoading />}
      {data && <RequestDetail request={data} onRefresh={reload} />}
    </LabPage>
  );
};
