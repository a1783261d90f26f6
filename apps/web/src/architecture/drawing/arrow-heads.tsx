const inks = ['plain', 'new', 'strong', 'bad'] as const;

/** One head for each ink of a link: SVG has no way to give a marker the colour of its line. */
export const ArrowHeads = ({ id }: { readonly id: string }) => (
  <defs>
    {inks.map((ink) => (
      <marker
        key={ink}
        id={`${id}-${ink}`}
        className="arrow-head"
        data-ink={ink}
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="9"
        markerHeight="9"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path d="M1 1 7 4 1 7" />
      </marker>
    ))}
  </defs>
);
