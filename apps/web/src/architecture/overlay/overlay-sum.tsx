import type { VersionId } from '@evolua/architecture/model/version-id';
import { formatCost } from '../../format/format-cost.ts';
import { VersionMark } from '../../lab/parts/version-mark.tsx';
import type { Overlay } from '../state/view.ts';
import { storyText } from '../text/story-text.ts';
import { totalCostOf } from './total-cost-of.ts';
import './overlay-sum.css';

type Props = { readonly version: VersionId; readonly overlay: Overlay };

const words = storyText.overlay;

/** The sum of an overlay: one bold number, and where it comes from. */
export const OverlaySum = ({ version, overlay }: Props) => (
  <p className="overlay-sum">
    <VersionMark version={version} />
    <b>{formatCost(totalCostOf(version))}</b>
    <span>{words[overlay].source}</span>
  </p>
);
