import type { VersionId } from '@evolua/architecture/model/version-id';
import { architectureText } from '../text/architecture-text.ts';
import './legend.css';

type Props = { readonly version: VersionId; readonly imagined: boolean };

const words = architectureText.legend;

/** What lines and shapes mean, in words. */
export const Legend = ({ version, imagined }: Props) => (
  <ul className="legend" aria-label={words.label} data-version={version}>
    {version !== 'v1' && <li data-kind="new">{words.isNew(version)}</li>}
    <li data-kind="copy">{words.copy}</li>
    <li data-kind="single">{words.singlePoint}</li>
    {imagined && <li data-kind="dead">{words.dead}</li>}
    {imagined && <li data-kind="stranded">{words.stranded}</li>}
  </ul>
);
