import type { Health } from '@evolua/architecture/model/pulse';

/** Health as a shape in a box's corner: disc, half disc, hollow diamond; nothing where unknown. */
export const HealthMark = ({ health }: { readonly health: Health }) => (
  <g className="box-health" data-health={health}>
    {health === 'up' && <circle className="solid" cx="14" cy="0" r="4.5" />}
    {health === 'down' && <path d="m14-6 6 6-6 6-6-6Z" />}
    {health === 'degraded' && (
      <>
        <circle cx="14" cy="0" r="4.5" />
        <path className="solid" d="M14-4.5a4.5 4.5 0 0 0 0 9Z" />
      </>
    )}
  </g>
);
