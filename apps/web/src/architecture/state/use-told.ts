import type { Flow } from '@evolua/architecture/model/flow';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { whatIf } from '@evolua/architecture/what-if/what-if';
import { useEffect, useRef } from 'react';
import { allVersions } from '../../lab/parts/all-versions.ts';
import { changesOf } from '../changes/changes-of.ts';
import { titleOf } from '../model/title-of.ts';
import { tradeOffOf } from '../model/trade-off-of.ts';
import { architectureText } from '../text/architecture-text.ts';
import { storyText } from '../text/story-text.ts';
import type { View } from './view.ts';

type Seen = {
  readonly version: VersionId;
  readonly view: View;
  readonly flow: Flow | undefined;
  readonly say: (sentence: string) => void;
};

const versionInWords = (version: VersionId): string => {
  const before = allVersions[allVersions.indexOf(version) - 1];
  const { came, went } = before ? changesOf(before, version) : { came: [], went: [] };
  const { changes } = storyText;
  const told = (word: string, ids: readonly string[]) =>
    ids.length > 0
      ? [changes.announce(word, architectureText.list(ids.map((id) => titleOf(id, version))))]
      : [];
  return [
    architectureText.slider.arrived(version, tradeOffOf(version).name),
    ...told(changes.came, came),
    ...told(changes.went, went),
  ].join(' ');
};

/** Says what changed on the drawing to those who do not see it; the first drawing is no change. */
export const useTold = ({ version, view, flow, say }: Seen): void => {
  const { step, dead } = view;
  const at = flow?.steps[Math.min(step, flow.steps.length) - 1];
  const died = dead.join(',');
  const latest = useRef({ version, flow: flow?.id, step, died });
  useEffect(() => {
    const before = latest.current;
    latest.current = { version, flow: flow?.id, step, died };
    if (before.version !== version) say(versionInWords(version));
    else if (flow && at && (before.flow !== flow.id || before.step !== step)) {
      say(storyText.flow.at(step, flow.steps.length, at.text));
    } else if (before.died !== died && died) say(whatIf(version, died.split(',')).sentence);
  }, [version, flow, at, step, died, say]);
};
