/** One test of `promtool test rules`. Source: Prometheus, "Unit testing for rules". */
export type RuleTest = {
  readonly name: string;
  readonly interval: string;
  readonly input_series: readonly { readonly series: string; readonly values: string }[];
  readonly promql_expr_test: readonly {
    readonly expr: string;
    readonly eval_time: string;
    readonly exp_samples?: readonly { readonly labels: string; readonly value: number }[];
  }[];
};
