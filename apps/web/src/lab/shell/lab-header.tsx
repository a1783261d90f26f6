import { Link } from 'wouter';
import { BrandMark } from '../../parts/brand-mark.tsx';
import { frameText } from '../../text/frame-text.ts';
import { useLab } from '../state/use-lab.ts';
import { labText } from '../text/lab-text.ts';
import { BrokenNow } from './broken-now.tsx';
import { LabMenu } from './lab-menu.tsx';
import { LabPages } from './lab-pages.tsx';
import './lab-header.css';

/** Brand, pages, what is broken, what it all takes: one line on every screen of the laboratory. */
export const LabHeader = () => (
  <header className="lab-header">
    <Link href="/" className="brand">
      <BrandMark />
      {frameText.product}
    </Link>
    <nav aria-label={labText.nav.label}>
      <LabPages />
    </nav>
    <BrokenNow />
    <Vitals />
    <LabMenu />
  </header>
);

const Vitals = () => {
  const memoryMb = useLab((lab) => lab.memoryMb);
  const pace = useLab(({ traffic }) => labText.pace(traffic.perSecond, traffic.on));
  return (
    <p className="lab-vitals">
      {memoryMb !== undefined && (
        <>
          <span title={labText.memoryTitle}>{labText.memory(memoryMb)}</span> ·{' '}
        </>
      )}
      <span>{pace}</span>
    </p>
  );
};
