type Props = {
  readonly label: string;
  readonly tokensByDay: readonly number[];
  /** The height of the whole drawing, shared with the other lines. */
  readonly tokensMax: number;
};

const height = 44;
const step = 10;
const width = 8;
/** What was used at all is seen at all. */
const heightMin = 1.5;

/** A bar for every day, over a hairline. The table tells the same in figures. */
export const UsageBars = ({ label, tokensByDay, tokensMax }: Props) => (
  <svg
    className="usage-bars"
    role="img"
    aria-label={label}
    viewBox={`0 0 ${tokensByDay.length * step} ${height}`}
    preserveAspectRatio="none"
  >
    {tokensByDay.map((tokens, index) => {
      const tall = tokens === 0 ? 0 : Math.max(heightMin, (tokens / tokensMax) * height);
      return (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a day's place is its identity.
          key={index}
          x={index * step + (step - width) / 2}
          y={height - tall}
          width={width}
          height={tall}
        />
      );
    })}
  </svg>
);
