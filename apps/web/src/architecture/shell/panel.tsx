import type { Flow } from '@evolua/architecture/model/flow';
import type { VersionId } from '@evolua/architecture/model/version-id';
import type { Announcer } from '../../app/create-announcer.ts';
import { allVersions } from '../../lab/parts/all-versions.ts';
import { Notice } from '../../parts/notice.tsx';
import { ChangesList } from '../changes/changes-list.tsx';
import { flowIn } from '../flow/flow-in.ts';
import { FlowPanel } from '../flow/flow-panel.tsx';
import { componentOf } from '../model/component-of.ts';
import { DeathVerbs } from '../part/death-verbs.tsx';
import { Fates } from '../part/fates.tsx';
import { PartPanel } from '../part/part-panel.tsx';
import type { Show } from '../state/use-view.ts';
import type { View } from '../state/view.ts';
import { architectureText } from '../text/architecture-text.ts';
import { partText } from '../text/part-text.ts';
import { storyText } from '../text/story-text.ts';
import './panel.css';

type Props = {
  readonly version: VersionId;
  readonly view: View;
  readonly flow: Flow | undefined;
  readonly inLab: boolean;
  readonly announcer: Announcer;
  readonly show: Show;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  readonly onPoint: (id: string | undefined) => void;
};

/** Beside the drawing: the part that was opened, else the walk, else what this version brought. */
export const Panel = (props: Props) => {
  const { view, onClose } = props;
  const closes = view.part ?? view.flow;
  return (
    <aside className="panel" aria-label={architectureText.panel}>
      {closes && (
        <button type="button" className="panel-close" onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3 3 10 10M13 3 3 13" />
          </svg>
          <span className="sr-only">{architectureText.close}</span>
        </button>
      )}
      <Content {...props} />
    </aside>
  );
};

const Content = ({ version, view, flow, inLab, announcer, show, onOpen, onPoint }: Props) => {
  const dead = view.dead.filter((id) => componentOf(id));
  const fates = dead.length > 0 && (
    <Fates dead={dead} version={version} onReviveAll={() => show({ dead: [] })} />
  );
  if (view.part) {
    const component = componentOf(view.part);
    if (!component) return <Notice tone="warn" {...partText.missing} />;
    return (
      <PartPanel component={component} version={version} inLab={inLab} onOpen={onOpen}>
        <DeathVerbs
          component={component}
          version={version}
          dead={dead}
          inLab={inLab}
          announcer={announcer}
          onDead={(next) => show({ dead: next })}
        />
        {fates}
      </PartPanel>
    );
  }
  if (flow) {
    return (
      <>
        <FlowPanel
          flow={flow}
          step={Math.min(view.step, flow.steps.length)}
          inLab={inLab}
          onStep={(step) => show({ step }, { replace: true })}
          onLeave={() => show({ flow: undefined, step: 1 })}
        />
        {fates}
      </>
    );
  }
  const isToldElsewhere = allVersions.some((each) => flowIn(each, view.flow));
  const before = view.beside ?? allVersions[allVersions.indexOf(version) - 1];
  return (
    <>
      {fates}
      {isToldElsewhere && <Notice tone="warn" {...storyText.flow.missing(version)} />}
      <ChangesList version={version} from={before} onOpen={onOpen} onPoint={onPoint} />
    </>
  );
};
