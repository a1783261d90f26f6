type RecordingRule = { readonly record: string; readonly expr: string };

type AlertingRule = {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
};

/** As Prometheus reads it from a rule file. */
export type Rule = RecordingRule | AlertingRule;
