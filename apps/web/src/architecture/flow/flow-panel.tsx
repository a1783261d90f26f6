import type { Flow } from '@evolua/architecture/model/flow';
import { useEffect, useRef } from 'react';
import { StationMark } from '../../parts/station-mark.tsx';
import type { Station } from '../../route/station.ts';
import { CodeHome } from '../part/code-home.tsx';
import { storyText } from '../text/story-text.ts';
import { stepKeys } from './step-keys.ts';
import '../../parts/route-line.css';
import './flow-panel.css';

type Props = {
  readonly flow: Flow;
  /** From 1. */
  readonly step: number;
  /** In the laboratory, code has a screen. */
  readonly inLab: boolean;
  readonly onStep: (step: number) => void;
  readonly onLeave: () => void;
};

const words = storyText.flow;

const shapeOf = (flow: Flow, index: number, step: number): Station['shape'] => {
  if (index >= step) return 'waiting';
  return flow.steps[index]?.outcome === 'fails' ? 'failed' : 'good';
};

/** A story told step by step: the line of its stations, and the words and the code of this one. */
export const FlowPanel = ({ flow, step, inLab, onStep, onLeave }: Props) => {
  const count = flow.steps.length;
  const go = (to: number): void => onStep(Math.min(count, Math.max(1, to)));
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const by = stepKeys(event);
      if (by === 0 || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current(step + by);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [step]);
  return (
    <section className="flow-panel" aria-labelledby="fluxo">
      <header className="panel-head">
        <h2 id="fluxo">{flow.title}</h2>
        <p>{flow.lesson}</p>
      </header>
      <div className="flow-verbs">
        <button
          type="button"
          className="button-quiet"
          aria-label={words.previous}
          aria-disabled={step <= 1}
          onClick={() => go(step - 1)}
        >
          ←
        </button>
        <button
          type="button"
          className="button"
          aria-label={words.next}
          aria-disabled={step >= count}
          onClick={() => go(step + 1)}
        >
          →
        </button>
        <span className="fig">{words.position(step, count)}</span>
        <button type="button" className="link" onClick={onLeave}>
          {words.leave}
        </button>
      </div>
      <ol className="route-line flow-steps" data-fit="down" aria-label={words.steps}>
        {flow.steps.map((each, index) => {
          const shape = shapeOf(flow, index, step);
          const isNow = index === step - 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name and never move.
            <li key={index} data-shape={shape} aria-current={isNow ? 'step' : undefined}>
              <StationMark shape={shape} />
              <button type="button" onClick={() => go(index + 1)}>
                {each.text}
              </button>
              {each.outcome === 'fails' && <span className="flow-fails">{words.fails}</span>}
              {isNow && <CodeHome path={each.code.path} symbol={each.code.symbol} inLab={inLab} />}
            </li>
          );
        })}
      </ol>
      <p className="panel-hint">{words.hint}</p>
    </section>
  );
};
