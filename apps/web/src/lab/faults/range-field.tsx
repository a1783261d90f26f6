type Props = {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value in words, with its unit. */
  readonly tell: (value: number) => string;
  readonly onChange: (value: number) => void;
};

/** A slider, its name and its value in words. */
export const RangeField = ({ label, min, max, step, value, tell, onChange }: Props) => (
  <label className="range-field">
    <span>
      <span>{label}</span>{' '}
      <span className="fig" aria-hidden="true">
        {tell(value)}
      </span>
    </span>
    <input
      type="range"
      min={min}
      max={max}
      step={step}
      value={value}
      aria-valuetext={tell(value)}
      onChange={({ target }) => onChange(Number(target.value))}
    />
  </label>
);
