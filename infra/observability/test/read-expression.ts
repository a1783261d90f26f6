import { parser } from '@prometheus-io/lezer-promql';

type Use = { readonly name: string; readonly labels: readonly string[]; readonly version?: string };

type ReadExpression = {
  /** Whether Prometheus' grammar has no place for a part of it. */
  readonly isBroken: boolean;
  readonly uses: readonly Use[];
  /** The labels that it sums by, or joins on. */
  readonly groupings: readonly string[];
};

type Node = NonNullable<ReturnType<typeof parser.parse>['topNode']>;

/** Which series an expression of PromQL reads, with which labels. */
export const readExpression = (expression: string): ReadExpression => {
  // What Grafana puts there before it asks.
  const text = expression.replaceAll('$__rate_interval', '5m');
  const textOf = ({ from, to }: Node) => text.slice(from, to);
  const uses: Use[] = [];
  const groupings: string[] = [];
  let isBroken = text.trim() === '';
  parser.parse(text).iterate({
    enter: ({ name, type, node }) => {
      isBroken ||= type.isError;
      if (name === 'VectorSelector') uses.push(useOf(node, textOf));
      if (name === 'GroupingLabels') groupings.push(...labelsIn(node).map(textOf));
    },
  });
  return { isBroken, uses, groupings };
};

const useOf = (selector: Node, textOf: (node: Node) => string): Use => {
  const identifier = selector.getChild('Identifier');
  const matchers = selector.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [];
  const version = matchers.find(
    (matcher) => labelsIn(matcher).map(textOf).includes('version') && matchesOne(matcher, textOf),
  );
  return {
    name: identifier === null ? '' : textOf(identifier),
    labels: matchers.flatMap(labelsIn).map(textOf),
    version: version && textInQuotes(version, textOf),
  };
};

const labelsIn = (node: Node): readonly Node[] => node.getChildren('LabelName');

const matchesOne = (matcher: Node, textOf: (node: Node) => string) =>
  matcher.getChildren('MatchOp').map(textOf).join('') === '=';

const textInQuotes = (matcher: Node, textOf: (node: Node) => string) =>
  matcher.getChildren('StringLiteral').map(textOf).join('').slice(1, -1);
