import { useMediaQuery } from '../app/use-media-query.ts';
import type { Station } from '../route/station.ts';
import { text } from '../text/pt-br.ts';
import { StationMark } from './station-mark.tsx';
import { WaitingTime } from './waiting-time.tsx';
import './route-line.css';

type Props = {
  readonly stations: readonly Station[];
  /** Down the page wherever there is no room for names side by side. */
  readonly down?: boolean;
};

/** What happened to a question, as stations on a line. The signature of these screens. */
export const RouteLine = ({ stations, down = false }: Props) => {
  const narrow = useMediaQuery('(max-width: 560px)');
  const fit = down || stations.length > (narrow ? 3 : 5) ? 'down' : 'across';
  return (
    <ol className="route-line" aria-label={text.route.label} data-fit={fit}>
      {stations.map(({ key, name, note, shape, pending }) => (
        <li key={key} data-shape={shape} data-pending={pending || undefined}>
          <StationMark shape={shape} />
          <b>{name}</b>
          <span className="sr-only">{`, ${text.route.shapes[pending ? 'pending' : shape]}: `}</span>
          <span className="note">
            <Note note={note} />
            {pending && <WaitingTime />}
          </span>
        </li>
      ))}
    </ol>
  );
};

/** The tick is drawn: the text face has none. */
const Note = ({ note }: { readonly note: string }) =>
  note.startsWith('✓ ') ? (
    <>
      <svg className="tick" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 6.4 4.8 9.2 10 3" />
      </svg>
      {note.slice(2)}
    </>
  ) : (
    note
  );
