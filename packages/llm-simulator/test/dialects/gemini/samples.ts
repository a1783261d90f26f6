/**
 * What Google sends, written down from its documentation ("GenerateContentResponse",
 * ai.google.dev/api/generate-content, and "Rate limits", ai.google.dev/gemini-api/docs/rate-limits)
 * as transcribed in the project's reference on providers, §2.3. Spaces (one after each colon, none
 * after commas) and the order of keys follow a public recording of live traffic, that of
 * junjihashimoto/louter (`test-data/gemini/streaming_long/response.json`). Ids are masked.
 */
const usage = (soFar: number) =>
  `"usageMetadata": {"promptTokenCount": 12,"candidatesTokenCount": ${soFar},` +
  `"totalTokenCount": ${12 + soFar},"promptTokensDetails": [{"modality": "TEXT",` +
  '"tokenCount": 12}]},"modelVersion": "g-1","responseId": "X"';

const chunk = (part: string, soFar: number, finish = '') =>
  `data: {"candidates": [{"content": {"parts": [${part}],"role": "model"},` +
  `${finish}"index": 0}],${usage(soFar)}}\r\n\r\n`;

const stop = '"finishReason": "STOP",';

export const streamSample = [
  ...['This', ' is', ' a', ' test', '.'].map((text, index) =>
    chunk(`{"text": "${text}"}`, index + 1),
  ),
  chunk('{"text": ""}', 5, stop),
].join('');

export const toolStreamSample = chunk(
  '{"functionCall": {"name": "get_capital","args": {"country": "UK"}}}',
  8,
  stop,
);

export const wholeSample = `{
  "candidates": [
    {
      "content": {
        "parts": [
          {
            "text": "This is a test."
          }
        ],
        "role": "model"
      },
      "finishReason": "STOP",
      "index": 0
    }
  ],
  "usageMetadata": {
    "promptTokenCount": 12,
    "candidatesTokenCount": 5,
    "totalTokenCount": 17,
    "promptTokensDetails": [
      {
        "modality": "TEXT",
        "tokenCount": 12
      }
    ]
  },
  "modelVersion": "g-1",
  "responseId": "X"
}
`;

export const bareErrorSample = `{
  "error": {
    "code": 503,
    "message": "The model is overloaded. Please try again later.",
    "status": "UNAVAILABLE"
  }
}
`;

/** The day's quota is used up: no hint when to come back. */
export const quotaSample = {
  error: {
    code: 429,
    status: 'RESOURCE_EXHAUSTED',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
        violations: [
          {
            quotaMetric: 'generativelanguage.googleapis.com/generate_content_free_tier_requests',
            quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier',
            quotaDimensions: { location: 'global', model: 'g-1' },
            quotaValue: '10',
          },
        ],
      },
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [
          {
            description: 'Learn more about Gemini API quotas',
            url: 'https://ai.google.dev/gemini-api/docs/rate-limits',
          },
        ],
      },
    ],
  },
};
