import { z } from 'zod';

/** The variables of the versions that trace, as zod fields. */
export const telemetryEnvironment = {
  /** The collector's base address (OTLP over HTTP). Without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'precisa ser uma URL como http://localhost:4318' })
    .optional(),
};
