import { useSystem } from '../app/use-system.ts';
import { text } from '../text/pt-br.ts';
import './version-poster.css';

const arcs = [
  ['v4', 'M24 400A376 376 0 0 1 400 24'],
  ['v3', 'M122 400A278 278 0 0 1 400 122'],
  ['v2', 'M220 400A180 180 0 0 1 400 220'],
  ['v1', 'M318 400A82 82 0 0 1 400 318'],
] as const;

type Known = 'v1' | 'v2' | 'v3' | 'v4';

/** The brand's four arcs, large; the one that is the reader's version is drawn, the rest are lines. */
export const VersionPoster = () => {
  const system = useSystem();
  const version = system?.version as Known | undefined;
  return (
    <aside className="version-poster" aria-label={text.versionLabel}>
      <svg viewBox="0 0 400 400" aria-hidden="true">
        {arcs.map(([each, path]) => (
          <path key={each} d={path} data-here={each === version || undefined} />
        ))}
      </svg>
      <div className="version-poster-words">
        <p className="version-poster-lead">{text.versions.lead}</p>
        {system && version && (
          <>
            <p className="version-poster-mark">
              <b>{version.toUpperCase()}</b> {system.name}
            </p>
            <p>{text.versions[version]}</p>
          </>
        )}
      </div>
    </aside>
  );
};
