import { totalCost } from '@evolua/architecture/cost/total-cost';
import { costNotes } from '@evolua/architecture/data/cost-notes';
import { model } from '@evolua/architecture/data/model';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { formatCost } from '../../format/format-cost.ts';
import { VersionMark } from '../../lab/parts/version-mark.tsx';
import type { Overlay } from '../state/view.ts';
import { architectureText } from '../text/architecture-text.ts';
import { storyText } from '../text/story-text.ts';
import { formatMinutes } from './format-minutes.ts';
import { minutesOf } from './minutes-of.ts';
import './overlay-sum.css';

type Props = { readonly version: VersionId; readonly overlay: Overlay };
type Row = readonly [what: string, figure: string];

const words = storyText.overlay;

/** The sum of an overlay: one bold number, what it is made of, and where it comes from. */
export const OverlaySum = ({ version, overlay }: Props) => {
  const { title, about, sum, per, source, rows, notes } = {
    cost: () => costs(version),
    availability: () => minutes(version),
  }[overlay]();
  return (
    <section className="overlay-sum" aria-label={`${title}, ${architectureText.nameOf(version)}`}>
      <p>
        <VersionMark version={version} /> {about} <b>{sum}</b> {per}
      </p>
      <p className="overlay-source">{source}</p>
      <details>
        <summary>{words.lines}</summary>
        <dl>
          {rows.map(([what, figure]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd className="fig">{figure}</dd>
            </div>
          ))}
        </dl>
        {notes.map((note) => (
          <p key={note} className="overlay-source">
            {note}
          </p>
        ))}
      </details>
    </section>
  );
};

const costs = (version: VersionId) => ({
  title: words.cost.title,
  about: '',
  sum: formatCost(totalCost(version)),
  per: words.cost.per,
  source: words.cost.source(costNotes.readAt),
  rows: model.costs
    .filter((line) => line.version === version)
    .map((line): Row => [line.what, formatCost(line.usd)]),
  notes: [
    costNotes.model,
    costNotes.tokens,
    ...(version === 'v1' ? [costNotes.door] : []),
    ...(version === 'v4' ? [costNotes.saoPaulo, costNotes.ownServer] : []),
  ],
});

const minutes = (version: VersionId) => {
  const { losses, total, isUpperBound } = minutesOf(version);
  return {
    ...words.availability,
    about: isUpperBound ? '' : words.about,
    sum: formatMinutes(total, isUpperBound),
    rows: losses.map(
      (loss): Row => [loss.cause, formatMinutes(loss.minutesPerMonth, loss.isUpperBound)],
    ),
    notes: [],
  };
};
