/** What a viewer in a README, a strict policy or a reader of diffs would trip over in an SVG file. */
export const svgFlaws = (svg: string): readonly string[] => [
  ...FORBIDDEN.flatMap((pattern) => svg.match(pattern) ?? []),
  ...[...svg.matchAll(/<([a-z]+)((?: [\w-]+(?::\w+)?="[^"]*")*)\/?>/giu)].flatMap(
    ([tag, , attributes = '']) => {
      const names = [...attributes.matchAll(/ ([\w:-]+)=/gu)].map(([, name]) => name);
      const isSorted = names.join() === [...names].sort().join();
      const isWhole = !/="[^"]*\d\.\d/u.test(attributes);
      return isSorted && isWhole ? [] : [tag];
    },
  ),
  ...unclosed(svg),
];

/** `foreignObject`, scripts, pictures and anything from outside; a namespace is only a name. */
const FORBIDDEN = [
  /<(?:foreignObject|script|image|use|a)\b/u,
  /\bon[a-z]+=/u,
  /href=/u,
  /@import|@font-face/u,
  /(?<!xmlns=")https?:/u,
  /url\((?!#)/u,
  /&(?!amp;|lt;|gt;|quot;)/u,
];

const unclosed = (svg: string): readonly string[] => {
  const open: string[] = [];
  for (const [tag, slash, name = '', self] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/gu)) {
    if (slash === '' && self === '') open.push(name);
    else if (slash === '/' && open.pop() !== name) return [tag];
  }
  return open;
};
