import type { Layout } from '@evolua/architecture/layout/layout';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { titleOf } from '../model/title-of.ts';
import { architectureText } from '../text/architecture-text.ts';
import { partText } from '../text/part-text.ts';
import { storyText } from '../text/story-text.ts';
import { outlineOf } from './outline-of.ts';
import './outline.css';

type Props = { readonly version: VersionId; readonly layout: Layout };

const words = storyText.outline;

/** The drawing for those who do not see it: the same parts and links, as a list. */
export const Outline = ({ version, layout }: Props) => (
  <details className="outline">
    <summary>{`${words.title}: ${words.lead(version)}`}</summary>
    <ol>
      {outlineOf(version, layout).map(({ component, zone, links }) => {
        const box = layout.boxes.find(({ id }) => id === component.id);
        const marks = [
          zone,
          box?.isNew && version !== 'v1' && architectureText.diagram.isNew,
          box?.isSinglePoint && architectureText.diagram.isSinglePoint,
        ].filter(Boolean);
        return (
          <li key={component.id}>
            <b>{titleOf(component.id, version)}</b>
            {marks.length > 0 && ` (${marks.join('; ')})`}
            {links.length === 0 ? ` ${words.alone}.` : ` ${words.talks}:`}
            {links.length > 0 && (
              <ul>
                {links.map((link) => (
                  <li key={link.id}>
                    {`${titleOf(link.to, version)}, por ${partText.protocols[link.protocol]}: ${link.carries}`}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  </details>
);
