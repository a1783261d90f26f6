import type { Component } from '@evolua/architecture/model/component';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { useEffect, useState } from 'react';
import type { Announcer } from '../../app/create-announcer.ts';
import { LabServicesContext } from '../../lab/state/lab-services-context.ts';
import { useCanAct } from '../../lab/state/use-can-act.ts';
import { useLabSnapshot } from '../../lab/state/use-lab-snapshot.ts';
import { partText } from '../text/part-text.ts';
import { createClassroom } from './create-classroom.ts';
import { FaultVerbs } from './fault-verbs.tsx';
import { RealVerb } from './real-verb.tsx';

type Props = { readonly component: Component; readonly version: VersionId };

/** The one line to the laboratory of this page, made when the first part is opened. */
let classroom: ReturnType<typeof createClassroom> | undefined;

/** Breaks a component for real, where the laboratory serves this page. */
export const RealBreak = ({ announcer, ...props }: Props & { readonly announcer: Announcer }) => {
  const [room] = useState(() => {
    classroom ??= createClassroom(announcer);
    return classroom;
  });
  useEffect(() => room.follow(), [room]);
  return (
    <LabServicesContext value={room.services}>
      <Verbs {...props} />
    </LabServicesContext>
  );
};

const words = partText.real;

const Verbs = ({ component, version }: Props) => {
  const canAct = useCanAct();
  const known = useLabSnapshot(({ lab }) => lab);
  const live = useLabSnapshot(({ connection }) => connection === 'live');
  if (component.faults.length === 0) {
    return <RealVerb reason={component.noFault ?? words.noFault} />;
  }
  if (!canAct) return <RealVerb reason={words.noKey} />;
  if (!known || !live) return <RealVerb reason={words.away} />;
  if (!known.versions.some(({ id }) => id === version)) {
    return <RealVerb reason={words.notRunning(version)} />;
  }
  return <FaultVerbs faults={component.faults} version={version} />;
};
