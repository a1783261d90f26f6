import type { Point } from '@evolua/architecture/layout/layout';
import type { Health } from '@evolua/architecture/model/pulse';

type Props = Point & { readonly health: Health };

/** Health as a shape on the edge of a box: disc, half disc, hollow diamond; nothing where unknown. */
export const HealthMark = ({ health, x, y }: Props) => (
  <g className="box-health" data-health={health} transform={`translate(${x} ${y})`}>
    {health === 'up' && <circle className="solid" r="5" />}
    {health === 'down' && <path d="m0-6.5 6.5 6.5-6.5 6.5L-6.5 0Z" />}
    {health === 'degraded' && (
      <>
        <circle r="4.5" />
        <path className="solid" d="M0-4.5a4.5 4.5 0 0 0 0 9Z" />
      </>
    )}
  </g>
);
