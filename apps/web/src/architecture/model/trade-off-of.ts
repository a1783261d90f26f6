import { model } from '@evolua/architecture/data/model';
import type { TradeOff } from '@evolua/architecture/model/trade-off';
import type { VersionId } from '@evolua/architecture/model/version-id';

/** What the course says of a version. Throws where the model says nothing of it. */
export const tradeOffOf = (version: VersionId): TradeOff => {
  const found = model.tradeOffs.find((each) => each.version === version);
  if (!found) throw new Error(`The model has no trade-offs of ${version}.`);
  return found;
};
