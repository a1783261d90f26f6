import type { Component } from '@evolua/architecture/model/component';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { lazy, Suspense } from 'react';
import type { Announcer } from '../../app/create-announcer.ts';
import { RealVerb } from '../real/real-verb.tsx';
import { partText } from '../text/part-text.ts';
import './death-verbs.css';

// Only the laboratory's readers need it.
const RealBreak = lazy(async () => ({
  default: (await import('../real/real-break.tsx')).RealBreak,
}));

type Props = {
  readonly component: Component;
  readonly version: VersionId;
  readonly dead: readonly string[];
  readonly inLab: boolean;
  readonly announcer: Announcer;
  readonly onDead: (dead: readonly string[]) => void;
};

/** "E se esta peça morrer?", by thought and, in the laboratory, for real. */
export const DeathVerbs = ({ component, version, dead, inLab, announcer, onDead }: Props) => {
  const { id } = component;
  const isDead = dead.includes(id);
  const question = dead.length > 0 ? partText.dieToo : partText.die;
  return (
    <div className="death-verbs">
      <button
        type="button"
        className="button-quiet"
        aria-pressed={isDead}
        onClick={() => onDead(isDead ? dead.filter((each) => each !== id) : [...dead, id])}
      >
        {isDead ? partText.revive : question}
      </button>
      {inLab ? (
        <Suspense>
          <RealBreak component={component} version={version} announcer={announcer} />
        </Suspense>
      ) : (
        <RealVerb reason={partText.real.onlyInLab} />
      )}
    </div>
  );
};
