const INPUT_TOKENS_MAX = 1_048_576;
const OUTPUT_TOKENS_MAX = 65_536;

/** A model as `GET /v1beta/models` describes it. */
export function modelObject(id: string): object {
  return {
    name: `models/${id}`,
    version: '001',
    displayName: id,
    inputTokenLimit: INPUT_TOKENS_MAX,
    outputTokenLimit: OUTPUT_TOKENS_MAX,
    supportedGenerationMethods: ['generateContent'],
  };
}
