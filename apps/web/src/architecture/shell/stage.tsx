import type { Pulse } from '@evolua/architecture/model/pulse';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { VersionMark } from '../../lab/parts/version-mark.tsx';
import { Diagram } from '../drawing/diagram.tsx';
import { Frame } from '../drawing/frame.tsx';
import { marksOf } from '../drawing/marks-of.ts';
import { useMorph } from '../drawing/use-morph.ts';
import { flowIn } from '../flow/flow-in.ts';
import { drawingOf } from '../model/drawing-of.ts';
import { tradeOffOf } from '../model/trade-off-of.ts';
import { figuresOf } from '../overlay/figures-of.ts';
import { OverlaySum } from '../overlay/overlay-sum.tsx';
import type { View } from '../state/view.ts';
import { architectureText } from '../text/architecture-text.ts';
import './stage.css';

type Props = {
  readonly version: VersionId;
  /** The one that is not beside another. */
  readonly isFirst: boolean;
  readonly view: View;
  readonly pulse: Pulse | undefined;
  /** The component under the pointer or the focus, on either drawing. */
  readonly pointed: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
};

const words = architectureText.diagram;

/** One version's drawing in its frame, and what an overlay says of all of it. */
export const Stage = ({ version, isFirst, view, pulse, pointed, onPoint, onOpen }: Props) => {
  const layout = drawingOf(version);
  const moving = useMorph(layout);
  const { part, dead, step, overlay } = view;
  const seen = pulse?.versions[version];
  const marks = marksOf({
    version,
    part,
    pointed,
    dead,
    flow: flowIn(version, view.flow),
    step,
    figures: figuresOf(version, overlay),
    pulse: seen,
  });
  const entry = [part, pointed].find((id) => layout.boxes.some((box) => box.id === id));
  return (
    <section className="stage" data-stage={version} data-version={version}>
      {view.beside && (
        <p className="stage-name">
          <VersionMark version={version} /> {tradeOffOf(version).name}
        </p>
      )}
      {overlay && <OverlaySum version={version} overlay={overlay} />}
      <Frame
        width={moving.width}
        label={words.frame(version)}
        foot={isFirst && <p id="teclas">{words.hint}</p>}
      >
        <Diagram
          layout={layout}
          moving={moving}
          label={words.label(version, tradeOffOf(version).name)}
          hint="teclas"
          marks={marks}
          entry={entry ?? layout.boxes[0]?.id ?? ''}
          beat={seen && pulse?.at}
          onPoint={onPoint}
          onOpen={onOpen}
        />
      </Frame>
    </section>
  );
};
