import type { Figures } from '@evolua/lab-contract/figures';
import type { VersionView } from '@evolua/lab-contract/version-view';
import { formatCost } from '../../format/format-cost.ts';
import { formatDuration } from '../../format/format-duration.ts';
import { formatNumber } from '../../format/format-number.ts';
import { formatShare } from '../../format/format-share.ts';
import { measureText } from '../text/measure-text.ts';
import { budgetSeconds } from './budget-seconds.ts';

type Subject = { readonly version: VersionView; readonly figures: Figures | undefined };

/** A measure of every version: its name, and what it is for one of them. */
export type FigureRow = {
  readonly name: string;
  readonly value: (subject: Subject) => string | undefined;
  readonly note?: (subject: Subject) => string | undefined;
  /** The one that the eye should find. */
  readonly lead?: true;
};

const words = measureText.figures;
/** Nobody measured parts of a second here. */
const formatSeconds = (seconds: number): string =>
  seconds < 60 ? `${formatNumber(Math.ceil(seconds))}\u00a0s` : formatDuration(seconds * 1_000);
const given = <T>(value: T | null | undefined, format: (value: T) => string) =>
  value === null || value === undefined ? undefined : format(value);

/** What is measured, in order; what was promised stands beside it. `undefined`: nothing to tell. */
export const figureRows: readonly FigureRow[] = [
  {
    name: words.measured,
    lead: true,
    value: ({ figures }) => given(figures?.goodRate, (rate) => formatShare(rate)),
  },
  {
    name: words.promised,
    value: ({ version }) => formatShare(version.promisedAvailability, 2),
  },
  {
    name: words.burnt,
    value: ({ figures }) => given(figures?.budgetBurnt, (burnt) => formatShare(burnt)),
    note: ({ version, figures }) =>
      given(figures?.badSeconds, (bad) =>
        words.budget(
          formatSeconds(bad),
          formatSeconds(budgetSeconds(version.promisedAvailability)),
        ),
      ),
  },
  { name: words.p50, value: ({ figures }) => given(figures?.firstTokenP50Ms, formatDuration) },
  { name: words.p95, value: ({ figures }) => given(figures?.firstTokenP95Ms, formatDuration) },
  { name: words.cost, value: ({ figures }) => given(figures?.costPerThousandGoodUsd, formatCost) },
  {
    name: words.hits,
    value: ({ figures }) => given(figures?.hitRate, (rate) => formatShare(rate, 0)),
  },
  {
    name: words.shed,
    value: ({ figures }) => given(figures?.shed, (count) => formatNumber(count)),
  },
];
