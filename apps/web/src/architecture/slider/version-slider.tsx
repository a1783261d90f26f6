import type { VersionId } from '@evolua/architecture/model/version-id';
import { allVersions } from '../../lab/parts/all-versions.ts';
import { tradeOffOf } from '../model/trade-off-of.ts';
import { architectureText } from '../text/architecture-text.ts';
import './version-slider.css';

type Props = {
  readonly version: VersionId;
  /** The one that serves this page. */
  readonly here: VersionId | undefined;
  readonly onChoose: (version: VersionId) => void;
};

const words = architectureText.slider;

/** The four versions on a line: arrows go from one to the next, as in any group of choices. */
export const VersionSlider = ({ version, here, onChoose }: Props) => (
  <fieldset className="version-slider">
    <legend className="sr-only">{words.label}</legend>
    {allVersions.map((each) => {
      const { name, costUsd } = tradeOffOf(each);
      return (
        <label key={each} data-version={each}>
          <input
            type="radio"
            name="versao"
            checked={each === version}
            onChange={() => onChoose(each)}
          />
          <i aria-hidden="true" />
          <b>
            {architectureText.nameOf(each)} <span>{name}</span>
          </b>
          <span>
            {words.announced(costUsd)}
            {each === here && <em>{words.here}</em>}
          </span>
        </label>
      );
    })}
  </fieldset>
);
