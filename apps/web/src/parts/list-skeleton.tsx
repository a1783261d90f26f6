import { frameText } from '../text/frame-text.ts';
import './list-skeleton.css';

const rows = ['62%', '84%', '48%', '71%', '90%', '56%'];

/** The places of the rows that are coming: as high as they will be, so that nothing jumps. */
export const ListSkeleton = () => (
  <div className="list-skeleton">
    <p className="sr-only">{frameText.loading}</p>
    <svg aria-hidden="true">
      {rows.map((width, index) => (
        <rect key={width} x="11" y={47 + index * 36} width={width} height="9" rx="4.5" />
      ))}
    </svg>
  </div>
);
