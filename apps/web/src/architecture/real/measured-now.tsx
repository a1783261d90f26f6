import { formatShare } from '../../format/format-share.ts';
import { goodRate } from '../../lab/chart/good-rate.ts';
import { VersionMark } from '../../lab/parts/version-mark.tsx';
import { useLab } from '../../lab/state/use-lab.ts';
import { partText } from '../text/part-text.ts';

const seconds = 15;
const words = partText.real;

/** What really becomes of the questions of the background traffic, version by version. */
export const MeasuredNow = () => {
  const lately = useLab((lab) => lab.seconds);
  const versions = useLab((lab) => lab.versions);
  return (
    <>
      <p>{words.good}</p>
      <dl className="real-measured">
        {versions.map(({ id }) => {
          const rate = goodRate(lately.slice(-seconds), id);
          return (
            <div key={id}>
              <dt>
                <VersionMark version={id} />
              </dt>
              <dd className="fig">{rate === undefined ? '–' : formatShare(rate)}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
};
