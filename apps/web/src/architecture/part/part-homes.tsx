import type { Component } from '@evolua/architecture/model/component';
import type { Home } from '@evolua/architecture/model/home';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { partText } from '../text/part-text.ts';
import { CodeHome } from './code-home.tsx';

type Props = {
  readonly component: Component;
  readonly version: VersionId;
  readonly inLab: boolean;
};

const nameOf = (home: Home): string => {
  switch (home.kind) {
    case 'file':
      return home.path;
    case 'process':
      return home.name;
    case 'compose':
      return home.service;
    case 'terraform':
      return home.address;
    case 'helm':
      return home.template;
  }
};

/** Where a component lives in this repository, in this version. */
export const PartHomes = ({ component, version, inLab }: Props) => {
  const homes = component.homes.filter(({ versions }) => versions?.includes(version) ?? true);
  if (homes.length === 0) return null;
  return (
    <section className="part-list">
      <h3>{partText.homes}</h3>
      <ul>
        {homes.map((home) => (
          <li key={`${home.kind} ${nameOf(home)}`}>
            {home.kind === 'file' ? (
              <CodeHome path={home.path} inLab={inLab} />
            ) : (
              <ProcessHome name={nameOf(home)} kind={home.kind} inLab={inLab} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

type ProcessProps = {
  readonly name: string;
  readonly kind: Exclude<Home['kind'], 'file'>;
  readonly inLab: boolean;
};

const ProcessHome = ({ name, kind, inLab }: ProcessProps) => (
  <>
    {partText.homeKinds[kind]}{' '}
    {inLab && kind === 'process' ? (
      <a className="link" href={`/processos/${name}`}>
        {name}
      </a>
    ) : (
      <code className="fig">{name}</code>
    )}
  </>
);
