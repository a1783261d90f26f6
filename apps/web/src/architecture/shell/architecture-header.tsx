import { useId } from 'react';
import { labText } from '../../lab/text/lab-text.ts';
import { BrandMark } from '../../parts/brand-mark.tsx';
import { ThemeChoice } from '../../parts/theme-choice.tsx';
import { frameText } from '../../text/frame-text.ts';
import type { Heard } from '../live/heard.ts';
import { LiveLine } from '../live/live-line.tsx';
import { architectureText } from '../text/architecture-text.ts';
import './architecture-header.css';

type Props = {
  readonly heard: Heard;
  readonly listening: boolean;
  readonly onListen: (listening: boolean) => void;
};

const { nav, title } = architectureText;

const pagesOfVersion = [
  ['/conversas', nav.conversations],
  ['/docs', frameText.nav.api],
] as const;
const pagesOfLab = [
  ['/', labText.nav.lab],
  ['/experimentos', labText.nav.experiments],
  ['/codigo', labText.nav.code],
] as const;

/** Brand, pages of whoever serves this page, and whether it is live. */
export const ArchitectureHeader = ({ heard, listening, onListen }: Props) => {
  const menu = useId();
  const inLab = heard.pulse?.here === 'lab';
  const pages = inLab ? pagesOfLab : pagesOfVersion;
  return (
    <header className="architecture-header">
      <a href="/" className="brand">
        <BrandMark />
        {frameText.product}
      </a>
      <nav aria-label={nav.label}>
        {pages.map(([at, name]) => (
          <a key={at} href={at}>
            {name}
          </a>
        ))}
        <a href="/v1/chat/arquitetura" aria-current="page">
          {title}
        </a>
      </nav>
      <LiveLine heard={heard} listening={listening} onListen={onListen} />
      <div className="architecture-menu">
        <button type="button" popoverTarget={menu}>
          {nav.menu}
        </button>
        <div id={menu} popover="auto" className="architecture-menu-panel">
          <ThemeChoice />
        </div>
      </div>
    </header>
  );
};
