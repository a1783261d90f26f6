import type { GameDayView } from '@evolua/lab-contract/game-day-view';
import { formatMoment } from '../../format/format-moment.ts';
import { ColumnHeads } from '../../parts/column-heads.tsx';
import { VersionMark } from '../parts/version-mark.tsx';
import { gameDayText } from '../text/game-day-text.ts';
import { formatBurnt } from './format-burnt.ts';
import { reportOf } from './report-of.ts';

type Props = {
  readonly game: GameDayView;
  readonly titleOf: (id: string) => string;
  readonly onAnother: () => void;
};

const words = gameDayText;

/** What held and at what price, version by version; made to be printed too. */
export const GameReport = ({ game, titleOf, onAnother }: Props) => {
  const lines = reportOf(game);
  const missing = lines.filter(({ missed }) => missed.length > 0);
  const judged = lines.reduce((sum, each) => sum + each.judged, 0);
  return (
    <section className="game-report">
      <h2>{words.report}</h2>
      <p>{words.reportLead(game.seed, formatMoment(new Date(game.startedAt).toISOString()))}</p>
      <table>
        <ColumnHeads columns={words.columns} />
        <tbody>
          {lines.map(({ version, held, judged: of, budgetBurnt }) => (
            <tr key={version}>
              <th scope="row">
                <VersionMark version={version} />
              </th>
              <td className="fig">{words.held(held, of)}</td>
              <td className="fig">
                {budgetBurnt === undefined ? words.none : formatBurnt(budgetBurnt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {judged > 0 && missing.length === 0 && <p>{words.allHeld}</p>}
      {missing.map(({ version, missed }) => (
        <div key={version} className="game-missed">
          <h3>
            <VersionMark version={version} />
          </h3>
          <p>{words.missed(missed.length)}</p>
          <ul>
            {missed.map(({ experimentId, sentence }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a report that has ended changes no more.
              <li key={index}>
                <b>{titleOf(experimentId)}:</b> {sentence}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="game-note">{words.budgetNote}</p>
      <div className="game-verbs">
        <button type="button" className="button-quiet" onClick={() => window.print()}>
          {words.print}
        </button>
        <button type="button" className="button" onClick={onAnother}>
          {words.another}
        </button>
      </div>
    </section>
  );
};
