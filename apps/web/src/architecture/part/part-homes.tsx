import type { Component } from '@evolua/architecture/model/component';
import type { Home } from '@evolua/architecture/model/home';
import { nameOfHome } from '@evolua/architecture/model/name-of-home';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { partText } from '../text/part-text.ts';
import { CodeHome } from './code-home.tsx';

type Props = {
  readonly component: Component;
  readonly version: VersionId;
  readonly inLab: boolean;
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
          <li key={`${home.kind} ${nameOfHome(home)}`}>
            {home.kind === 'file' ? (
              <CodeHome path={home.path} inLab={inLab} />
            ) : (
              <ProcessHome name={nameOfHome(home)} kind={home.kind} inLab={inLab} />
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
