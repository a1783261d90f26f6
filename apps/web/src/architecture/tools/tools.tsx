import { model } from '@evolua/architecture/data/model';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { allVersions } from '../../lab/parts/all-versions.ts';
import type { Show } from '../state/use-view.ts';
import type { Overlay, View } from '../state/view.ts';
import { architectureText } from '../text/architecture-text.ts';
import { saveModel } from './save-model.ts';
import './tools.css';

type Props = {
  readonly version: VersionId;
  readonly view: View;
  readonly flow: string | undefined;
  readonly show: Show;
};

const words = architectureText.tools;
const overlays = Object.keys(words.overlays) as Overlay[];

/** What to tell on the drawing, what to lay beside it, and how to take it away. */
export const Tools = ({ version, view, flow, show }: Props) => {
  const flows = model.flows.filter(({ versions }) => versions.includes(version));
  return (
    <section className="tools" aria-label={words.label}>
      <label>
        {words.flow}
        <select
          value={flow ?? ''}
          onChange={({ target }) =>
            show({ flow: target.value || undefined, step: 1, part: undefined })
          }
        >
          <option value="">{words.noFlow}</option>
          {flows.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.overlay}
        <select
          value={view.overlay ?? ''}
          onChange={({ target }) =>
            show({ overlay: overlays.find((overlay) => overlay === target.value) })
          }
        >
          <option value="">{words.noOverlay}</option>
          {overlays.map((overlay) => (
            <option key={overlay} value={overlay}>
              {words.overlays[overlay]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.beside}
        <select
          value={view.beside ?? ''}
          onChange={({ target }) =>
            show({ version, beside: allVersions.find((each) => each === target.value) })
          }
        >
          <option value="">{words.alone}</option>
          {allVersions
            .filter((each) => each !== version)
            .map((each) => (
              <option key={each} value={each}>
                {architectureText.nameOf(each)}
              </option>
            ))}
        </select>
      </label>
      <p className="tools-files">
        <a
          className="link"
          href={`/v1/chat/arquitetura/${version}.svg`}
          download={`evolua-${version}.svg`}
          title={words.svgTitle(version)}
        >
          {words.svg}
        </a>
        <button type="button" className="link" title={words.jsonTitle} onClick={saveModel}>
          {words.json}
        </button>
      </p>
    </section>
  );
};
