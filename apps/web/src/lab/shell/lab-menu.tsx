import { useId, useRef } from 'react';
import { ThemeChoice } from '../../parts/theme-choice.tsx';
import { useLab } from '../state/use-lab.ts';
import { labText } from '../text/lab-text.ts';
import { LabPages } from './lab-pages.tsx';
import './lab-menu.css';

/** The conversations of the versions, the theme, and on a narrow screen the pages. */
export const LabMenu = () => {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const versions = useLab((lab) => lab.versions);
  const { nav } = labText;
  return (
    <div className="lab-menu">
      <button type="button" className="lab-menu-open" popoverTarget={id}>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <path d="M2 5h14M2 9h14M2 13h14" />
        </svg>
        <span className="sr-only">{nav.menu}</span>
      </button>
      <div id={id} ref={panel} popover="auto" className="lab-menu-panel">
        <nav className="lab-menu-pages" aria-label={nav.menu}>
          <LabPages onLeave={() => panel.current?.hidePopover()} />
        </nav>
        <p>{nav.versionsLabel}</p>
        {versions.map((version) => (
          <a key={version.id} href={version.url} target="_blank" rel="noreferrer">
            <b data-version={version.id}>{version.id.toUpperCase()}</b> {version.name}
          </a>
        ))}
        <ThemeChoice />
      </div>
    </div>
  );
};
