import type { Session } from '../api/session.ts';
import { formatMoment } from '../format/format-moment.ts';
import { sessionsText } from '../text/sessions-text.ts';
import { deviceInWords } from './device-in-words.ts';

type Props = {
  readonly session: Session;
  readonly onEnd: () => void;
  readonly ending: boolean;
};

/** A device, whose it is and since when; and the way to end it. */
export const SessionRow = ({ session, onEnd, ending }: Props) => {
  const device = deviceInWords(session.userAgent);
  return (
    <li>
      <div>
        <p className="session-device" title={session.userAgent ?? undefined}>
          <b>{device}</b>
          {session.current && <span>{sessionsText.current}</span>}
        </p>
        <p>
          {session.email} · {sessionsText.since(formatMoment(session.startedAt))}
        </p>
      </div>
      <div className="row-verbs">
        <button
          type="button"
          className="link"
          aria-label={sessionsText.endLabel(device)}
          disabled={ending}
          onClick={onEnd}
        >
          {sessionsText.end}
        </button>
      </div>
    </li>
  );
};
