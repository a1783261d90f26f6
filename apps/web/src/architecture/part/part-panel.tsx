import { model } from '@evolua/architecture/data/model';
import type { Component } from '@evolua/architecture/model/component';
import { isLive } from '@evolua/architecture/model/is-live';
import type { Link } from '@evolua/architecture/model/link';
import type { VersionId } from '@evolua/architecture/model/version-id';
import type { ReactNode } from 'react';
import { allVersions } from '../../lab/parts/all-versions.ts';
import { titleOf } from '../model/title-of.ts';
import { partText } from '../text/part-text.ts';
import { PartFacts } from './part-facts.tsx';
import { PartHomes } from './part-homes.tsx';
import './part-panel.css';

type Props = {
  readonly component: Component;
  readonly version: VersionId;
  readonly inLab: boolean;
  readonly onOpen: (id: string) => void;
  /** What it would mean without it, and the verbs. */
  readonly children: ReactNode;
};

/** A component in words: why it is there, what it costs, what its failure does, where it lives. */
export const PartPanel = ({ component, version, inLab, onOpen, children }: Props) => {
  const { id, why } = component;
  const here = isLive(component, version);
  const living = model.links.filter((link) => isLive(link, version));
  return (
    <section className="part-panel" aria-labelledby="peca">
      <header className="panel-head">
        <h2 id="peca" tabIndex={-1}>
          {component.title}
        </h2>
        <p>
          {[
            component.note[version],
            partText.since(component.since, component.until),
            component.service[version],
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      {!here && (
        <p>
          {partText.notHere(
            version,
            allVersions.filter((each) => isLive(component, each)),
          )}
        </p>
      )}
      <p>{why}</p>
      <PartFacts component={component} version={version} />
      {children}
      <Talk
        title={partText.talksTo}
        version={version}
        links={living.filter(({ from }) => from === id)}
        other={({ to }) => to}
        onOpen={onOpen}
      />
      <Talk
        title={partText.heardBy}
        version={version}
        links={living.filter(({ to }) => to === id)}
        other={({ from }) => from}
        onOpen={onOpen}
      />
      <PartHomes component={component} version={version} inLab={inLab} />
    </section>
  );
};

type TalkProps = {
  readonly title: string;
  readonly version: VersionId;
  readonly links: readonly Link[];
  readonly other: (link: Link) => string;
  readonly onOpen: (id: string) => void;
};

const Talk = ({ title, version, links, other, onOpen }: TalkProps) => {
  if (links.length === 0) return null;
  return (
    <section className="part-list">
      <h3>{title}</h3>
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            <button type="button" className="link" onClick={() => onOpen(other(link))}>
              {titleOf(other(link), version)}
            </button>
            {` · ${partText.protocols[link.protocol]}: ${link.carries}`}
          </li>
        ))}
      </ul>
    </section>
  );
};
