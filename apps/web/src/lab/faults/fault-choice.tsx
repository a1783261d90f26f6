import type { FaultOrder } from '@evolua/lab-contract/fault-order';
import type { FaultView } from '@evolua/lab-contract/fault-view';
import type { VersionView } from '@evolua/lab-contract/version-view';
import { faultsText } from '../text/faults-text.ts';
import { RangeField } from './range-field.tsx';

type Props = {
  readonly fault: FaultView;
  readonly versions: readonly VersionView[];
  readonly order: FaultOrder;
  readonly onChange: (order: FaultOrder) => void;
};

const stepMs = 5_000;

/** How strong, for how long, and in which versions. */
export const FaultChoice = ({ fault, versions, order, onChange }: Props) => {
  const { intensity, durationMs, perVersion } = fault;
  const all = versions.map(({ id }) => id);
  const chosen = order.versions ?? all;
  return (
    <div className="fault-choice">
      {intensity && (
        <RangeField
          {...intensity}
          value={order.intensity ?? intensity.usual}
          tell={(value) => faultsText.intensityOf(value, intensity.unit)}
          onChange={(value) => onChange({ ...order, intensity: value })}
        />
      )}
      <RangeField
        label={faultsText.duration}
        min={durationMs.min}
        max={durationMs.max}
        step={Math.min(stepMs, durationMs.min)}
        value={order.durationMs ?? durationMs.usual}
        tell={faultsText.durationOf}
        onChange={(value) => onChange({ ...order, durationMs: value })}
      />
      {perVersion ? (
        <fieldset>
          <legend>{faultsText.where}</legend>
          {all.map((id) => (
            <label key={id} data-version={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) => {
                  const next = all.filter((each) =>
                    each === id ? target.checked : chosen.includes(each),
                  );
                  const { versions: _all, ...rest } = order;
                  onChange(next.length === all.length ? rest : { ...rest, versions: next });
                }}
              />
              {id.toUpperCase()}
            </label>
          ))}
          {chosen.length === 0 && <p>{faultsText.noVersion}</p>}
        </fieldset>
      ) : (
        <p>{faultsText.everywhere}</p>
      )}
    </div>
  );
};
