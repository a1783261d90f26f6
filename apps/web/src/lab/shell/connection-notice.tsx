import { Notice } from '../../parts/notice.tsx';
import { useCanAct } from '../state/use-can-act.ts';
import { useLabSnapshot } from '../state/use-lab-snapshot.ts';
import { labText } from '../text/lab-text.ts';

/** Why not everything on the page works now: the laboratory is away, or the key is missing. */
export const ConnectionNotice = () => {
  const away = useLabSnapshot(({ connection }) => connection === 'retrying');
  const canAct = useCanAct();
  if (!away && canAct) return null;
  return (
    <section className="lab-notices" aria-label={labText.notices}>
      <Notice tone="warn" {...(away ? labText.retrying : labText.readOnly)} />
    </section>
  );
};
