import { useSystem } from '../app/use-system.ts';
import { text } from '../text/pt-br.ts';
import './version-badge.css';

/** Which architecture answers here, in its hue. */
export const VersionBadge = () => {
  const system = useSystem();
  if (!system) return null;
  return (
    <span className="version-badge">
      <span className="sr-only">{`${text.versionLabel}: `}</span>
      <b>{system.version.toUpperCase()}</b> <span>{system.name}</span>
    </span>
  );
};
