import type { VersionId } from '@evolua/architecture/model/version-id';
import type { Ability, Consequence } from '@evolua/architecture/what-if/consequence';
import { whatIf } from '@evolua/architecture/what-if/what-if';
import { allVersions } from '../../lab/parts/all-versions.ts';
import { StateMark } from '../../lab/parts/state-mark.tsx';
import { VersionMark } from '../../lab/parts/version-mark.tsx';
import { titleOf } from '../model/title-of.ts';
import { architectureText } from '../text/architecture-text.ts';
import { partText } from '../text/part-text.ts';
import './fates.css';

const shapes = { works: 'good', weaker: 'degraded', fails: 'failed' } as const;

const abilitiesOf = ({ abilities }: Consequence) =>
  Object.entries(abilities) as [Ability, Consequence['abilities'][Ability]][];

type Props = {
  readonly dead: readonly string[];
  /** The version on the page, in whose words the parts are named. */
  readonly version: VersionId;
  readonly onReviveAll: () => void;
};

/** What people can still do in each of the four versions without these parts, and how that is known. */
export const Fates = ({ dead, version: shown, onReviveAll }: Props) => (
  <section className="fates" aria-labelledby="sem">
    <h3 id="sem">{partText.fate(architectureText.list(dead.map((id) => titleOf(id, shown))))}</h3>
    <ul>
      {allVersions.map((version) => {
        const fate = whatIf(version, dead);
        return (
          <li key={version}>
            <VersionMark version={version} />
            <div>
              <p>{fate.sentence}</p>
              <ul className="fate-abilities">
                {abilitiesOf(fate).map(([ability, outcome]) => (
                  <li key={ability} title={partText.outcomes[outcome]}>
                    <StateMark shape={shapes[outcome]} word={partText.abilities[ability]} />
                    <span className="sr-only">: {partText.outcomes[outcome]}</span>
                  </li>
                ))}
              </ul>
              <p className="fate-proof">
                {fate.provenBy ? `${partText.provenBy}: “${fate.provenBy}”` : partText.notProven}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
    <button type="button" className="link" onClick={onReviveAll}>
      {partText.reviveAll}
    </button>
  </section>
);
