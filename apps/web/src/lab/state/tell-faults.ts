import type { ActiveFault } from '@evolua/lab-contract/active-fault';
import type { Announcer } from '../../app/create-announcer.ts';
import { labText } from '../text/lab-text.ts';
import type { LabStore } from './lab-store.ts';

/** What a screen reader hears: what broke, what was repaired, and whether the laboratory is there. */
export const tellFaults = (store: LabStore, announcer: Announcer): (() => void) => {
  const { announcements } = labText;
  let { lab, connection } = store.current();
  return store.subscribe(() => {
    const now = store.current();
    const before = lab?.active;
    if (now.lab && before && now.lab.active !== before) {
      const sentences = changes(before, now.lab.active);
      if (sentences.length > 0) announcer.say(sentences.join(' '));
    }
    if (now.connection === 'retrying' && connection === 'live') announcer.say(announcements.lost);
    if (now.connection === 'live' && connection === 'retrying') announcer.say(announcements.back);
    ({ lab, connection } = now);
  });
};

const changes = (before: readonly ActiveFault[], after: readonly ActiveFault[]) => {
  const { broke, repaired } = labText.announcements;
  const missingFrom = (others: readonly ActiveFault[]) => (fault: ActiveFault) =>
    !others.some(({ id, startedAt }) => id === fault.id && startedAt === fault.startedAt);
  return [
    ...after.filter(missingFrom(before)).map(({ title }) => broke(title)),
    ...before.filter(missingFrom(after)).map(({ title }) => repaired(title)),
  ];
};
