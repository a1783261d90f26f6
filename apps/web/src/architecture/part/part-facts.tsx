import { costOf } from '@evolua/architecture/cost/cost-of';
import type { Component } from '@evolua/architecture/model/component';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { formatCost } from '../../format/format-cost.ts';
import { formatNumber } from '../../format/format-number.ts';
import { partText } from '../text/part-text.ts';

type Props = { readonly component: Component; readonly version: VersionId };

/** The figures of a component in a version, and what one notices when it fails. */
export const PartFacts = ({ component, version }: Props) => {
  const { usd } = costOf(version, component.id);
  const copies = component.copies?.[version];
  const whenItFails = component.whenItFails[version];
  return (
    <>
      <dl className="part-facts">
        {usd > 0 && (
          <div>
            <dt>{partText.cost}</dt>
            <dd className="fig">{formatCost(usd)}</dd>
          </div>
        )}
        {copies !== undefined && (
          <div>
            <dt>{partText.copies}</dt>
            <dd className="fig">{formatNumber(copies)}</dd>
          </div>
        )}
      </dl>
      {whenItFails && (
        <section className="part-list">
          <h3>{partText.whenItFails}</h3>
          <p>{whenItFails}</p>
        </section>
      )}
    </>
  );
};
