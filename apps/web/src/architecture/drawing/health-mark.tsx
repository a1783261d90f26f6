import type { Health } from '@evolua/architecture/model/pulse';

/** Health as a shape in a box's corner: disc, half disc, hollow diamond; nothing where unknown. */
export const HealthMark = ({ health }: { readonly health: Health }) => (
  <g className="box-health" data-health={health}>
    {health === 'up' && <circle className="solid" cx="12" cy="12" r="4" />}
    {health === 'down' && <path d="m12 6.500 5.500 5.500-5.500 5.500L6.500 12Z" />}
    {health === 'degraded' && (
      <>
        <circle cx="12" cy="12" r="4" />
        <path className="solid" d="M12 8a4 4 0 0 0 0 8Z" />
      </>
    )}
  </g>
);
