import type { FaultGroup } from '@evolua/lab-contract/fault-group';
import type { FaultView } from '@evolua/lab-contract/fault-view';
import { faultsText } from '../text/faults-text.ts';

type Group = { readonly group: FaultGroup; readonly faults: readonly FaultView[] };

const order = Object.keys(faultsText.groups) as FaultGroup[];

/** The faults by part, in the order in which a course meets the parts; parts without any left out. */
export const groupsOf = (faults: readonly FaultView[]): readonly Group[] =>
  order
    .map((group) => ({ group, faults: faults.filter((fault) => fault.group === group) }))
    .filter(({ faults }) => faults.length > 0);
