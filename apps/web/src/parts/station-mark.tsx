import type { Station } from '../route/station.ts';

/** A state as a shape: filled disc, hollow ring, hollow diamond, half disc. */
export const StationMark = ({ shape }: Pick<Station, 'shape'>) => (
  <svg className="station-mark" data-shape={shape} viewBox="0 0 16 16" aria-hidden="true">
    {shape === 'good' && <circle className="solid" cx="8" cy="8" r="5.5" />}
    {shape === 'waiting' && <circle cx="8" cy="8" r="4.75" />}
    {shape === 'failed' && <path d="M8 1.9 14.1 8 8 14.1 1.9 8Z" />}
    {shape === 'degraded' && (
      <>
        <circle cx="8" cy="8" r="4.75" />
        <path className="solid" d="M8 3.25a4.75 4.75 0 0 0 0 9.5Z" />
      </>
    )}
  </svg>
);
