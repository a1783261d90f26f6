import { model } from '@evolua/architecture/data/model';
import { isLive } from '@evolua/architecture/model/is-live';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { titleOf } from '../model/title-of.ts';
import { tradeOffOf } from '../model/trade-off-of.ts';
import { storyText } from '../text/story-text.ts';
import { changesOf } from './changes-of.ts';
import './changes-list.css';

type Props = {
  readonly version: VersionId;
  /** What it is compared with; `undefined`: V1, before which there was nothing. */
  readonly from: VersionId | undefined;
  readonly onOpen: (id: string) => void;
  readonly onPoint: (id: string | undefined) => void;
};

const words = storyText.changes;

/** What came, what went and what changed on the way to this version. */
export const ChangesList = ({ version, from, onOpen, onPoint }: Props) => {
  const { question } = tradeOffOf(version);
  const changes = from && changesOf(from, version);
  const first = model.components.filter((each) => isLive(each, version)).map(({ id }) => id);
  const part = (id: string, of: VersionId) => (
    <button
      type="button"
      className="link"
      onClick={() => onOpen(id)}
      onPointerEnter={() => onPoint(id)}
      onPointerLeave={() => onPoint(undefined)}
    >
      {titleOf(id, of)}
    </button>
  );
  return (
    <section className="changes" aria-labelledby="mudancas" data-version={version}>
      <header className="panel-head">
        <h2 id="mudancas">{from ? words.title(version) : words.first}</h2>
        <p>{question}</p>
      </header>
      <Group title={words.came} sign="+">
        {(changes?.came ?? first).map((id) => (
          <li key={id}>{part(id, version)}</li>
        ))}
        {changes && changes.newLinks > 0 && (
          <li className="changes-links">{words.links(changes.newLinks)}</li>
        )}
      </Group>
      <Group title={words.went} sign="−">
        {changes?.went.map((id) => (
          <li key={id}>{from && part(id, from)}</li>
        ))}
      </Group>
      <Group title={words.changed} sign="~">
        {changes?.changed.map(({ id, before, after }) => (
          <li key={id}>
            {part(id, version)}
            <span>{words.from(before, after)}</span>
          </li>
        ))}
      </Group>
    </section>
  );
};

type GroupProps = {
  readonly title: string;
  readonly sign: string;
  readonly children: React.ReactNode;
};

const Group = ({ title, sign, children }: GroupProps) => {
  const rows = [children].flat().filter(Boolean);
  if (rows.length === 0) return null;
  return (
    <section className="changes-group">
      <h3>
        <span aria-hidden="true">{sign}</span> {title}
      </h3>
      <ul>{children}</ul>
    </section>
  );
};
