import type { VersionId } from '@evolua/architecture/model/version-id';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Announcer } from '../app/create-announcer.ts';
import { useEscape } from '../app/use-escape.ts';
import { frameText } from '../text/frame-text.ts';
import { flowIn } from './flow/flow-in.ts';
import { CourseSteps } from './guide/course-steps.tsx';
import { Guide } from './guide/guide.tsx';
import type { PulseLine } from './live/create-pulse-line.ts';
import { Outlines } from './outline/outlines.tsx';
import { ArchitectureHeader } from './shell/architecture-header.tsx';
import { Legend } from './shell/legend.tsx';
import { Panel } from './shell/panel.tsx';
import { Stage } from './shell/stage.tsx';
import { VersionSlider } from './slider/version-slider.tsx';
import { useHeard } from './state/use-heard.ts';
import { useTold } from './state/use-told.ts';
import { useView } from './state/use-view.ts';
import { versionFrom } from './state/version-from.ts';
import { TradeOffTable } from './tables/trade-off-table.tsx';
import { architectureText } from './text/architecture-text.ts';
import { Tools } from './tools/tools.tsx';
import './architecture-app.css';

type Props = { readonly line: PulseLine; readonly announcer: Announcer };

/** The page: the four architectures, one drawn, and everything that can be asked of it. */
export const ArchitectureApp = ({ line, announcer }: Props) => {
  const { view, show } = useView();
  const { heard, listening, listen } = useHeard(line);
  const [pointed, point] = useState<string>();
  const { pulse } = heard;
  const here = pulse && pulse.here !== 'lab' ? pulse.here : undefined;
  const version = versionFrom(view, here);
  const flow = flowIn(version, view.flow);
  const told = useSyncExternalStore(announcer.subscribe, announcer.current);
  useTold({ version, view, flow, say: announcer.say });
  useEffect(() => {
    document.documentElement.dataset.version = version;
  }, [version]);

  const choose = (next: VersionId): void =>
    show({ version: next, ...(view.beside === next && { beside: undefined }) });
  const open = (part: string): void => {
    show({ part });
    // The panel is drawn first.
    requestAnimationFrame(() => document.getElementById('peca')?.focus());
  };
  const close = (): void => {
    const { part } = view;
    show({ part: undefined });
    if (part) requestAnimationFrame(() => boxOf(version, part)?.focus());
  };
  const back = (): void => {
    if (view.part) close();
    else if (view.flow) show({ flow: undefined, step: 1 });
    else if (view.dead.length > 0) show({ dead: [] });
    else if (view.overlay) show({ overlay: undefined });
    else if (view.beside) show({ beside: undefined });
  };
  useEscape(back);

  return (
    <div className="architecture">
      <a className="skip" href="#conteudo">
        {frameText.skip}
      </a>
      <ArchitectureHeader heard={heard} listening={listening} onListen={listen} />
      <main id="conteudo" tabIndex={-1}>
        <h1 className="sr-only">{architectureText.title}</h1>
        <div className="architecture-top">
          <VersionSlider version={version} here={here} onChoose={choose} />
          <Tools version={version} view={view} flow={flow?.id} show={show} />
        </div>
        <div className="architecture-stages" data-beside={view.beside}>
          {[version, view.beside].map(
            (each) =>
              each && (
                <Stage
                  key={each === version ? 'first' : 'second'}
                  version={each}
                  isFirst={each === version}
                  view={view}
                  pulse={listening ? pulse : undefined}
                  pointed={pointed}
                  onPoint={point}
                  onOpen={open}
                />
              ),
          )}
          <Legend version={version} imagined={view.dead.length > 0} />
        </div>
        <Panel
          version={version}
          view={view}
          flow={flow}
          inLab={pulse?.here === 'lab'}
          announcer={announcer}
          show={show}
          onOpen={open}
          onClose={back}
          onPoint={point}
        />
        <div className="architecture-below">
          <Outlines versions={[version, view.beside]} />
          <TradeOffTable />
          <Guide
            answers={view.answers}
            onAnswer={(answers) => show({ answers }, { replace: true })}
            onShow={(next) => {
              choose(next);
              document.getElementById('conteudo')?.scrollIntoView();
            }}
          />
          <CourseSteps />
        </div>
      </main>
      <p className="sr-only" role="status">
        {told}
      </p>
    </div>
  );
};

const boxOf = (version: VersionId, id: string) =>
  document.querySelector<SVGElement>(`[data-stage="${version}"] [data-part="${CSS.escape(id)}"]`);
