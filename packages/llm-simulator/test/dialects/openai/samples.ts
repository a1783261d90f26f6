/**
 * What OpenAI sends, written down from its documentation (API reference, "Chat Completions" and
 * "Streaming") as transcribed in the project's reference on providers, §2.1. Spaces, indentation,
 * the order of keys and the place of the padding follow public recordings of live traffic: those of
 * open-telemetry/opentelemetry-python-contrib (`test_chat_completion_streaming.yaml`,
 * `test_chat_completion_404.yaml`) and pydantic/pydantic-ai
 * (`test_run_stream_sync_streams_real_model.yaml`). Ids, times and padding are masked.
 */
const head =
  'data: {"id":"chatcmpl-X","object":"chat.completion.chunk","created":0,"model":"m-2026",' +
  '"service_tier":"default","system_fingerprint":"fp_X","choices":';
const details =
  '"prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},' +
  '"completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0,' +
  '"accepted_prediction_tokens":0,"rejected_prediction_tokens":0}';

export function streamSample(options: { usage: boolean; obfuscation: boolean }): string {
  const none = options.usage ? ',"usage":null' : '';
  const padding = options.obfuscation ? ',"obfuscation":"X"' : '';
  const chunk = (delta: string, finish = 'null') =>
    `${head}[{"index":0,"delta":${delta},"logprobs":null,"finish_reason":${finish}}]${none}${padding}}\n\n`;
  const counts = `"prompt_tokens":12,"completion_tokens":5,"total_tokens":17,${details}`;
  return [
    chunk('{"role":"assistant","content":"","refusal":null}'),
    chunk('{"content":"This"}'),
    chunk('{"content":" is"}'),
    chunk('{"content":" a"}'),
    chunk('{"content":" test"}'),
    chunk('{"content":"."}'),
    chunk('{}', '"stop"'),
    ...(options.usage ? [`${head}[],"usage":{${counts}}${padding}}\n\n`] : []),
    'data: [DONE]\n\n',
  ].join('');
}

const toolChunk = (delta: string, finish = 'null') =>
  `${head}[{"index":0,"delta":${delta},"logprobs":null,"finish_reason":${finish}}],"usage":null}\n\n`;
const fragment = (text: string) =>
  toolChunk(`{"tool_calls":[{"index":0,"function":{"arguments":${JSON.stringify(text)}}}]}`);

export const toolStreamSample = [
  toolChunk(
    '{"role":"assistant","content":null,"tool_calls":[{"index":0,"id":"call_X",' +
      '"type":"function","function":{"name":"get_capital","arguments":""}}],"refusal":null}',
  ),
  fragment('{"'),
  fragment('country'),
  fragment('":"'),
  fragment('UK'),
  fragment('"}'),
  toolChunk('{}', '"tool_calls"'),
  `${head}[],"usage":{"prompt_tokens":12,"completion_tokens":8,"total_tokens":20,${details}}}\n\n`,
  'data: [DONE]\n\n',
].join('');

export const wholeSample = `{
  "id": "chatcmpl-X",
  "object": "chat.completion",
  "created": 0,
  "model": "m-2026",
  "choices": [
    {
      "index": 0,
      "message": {
        "role": "assistant",
        "content": "This is a test.",
        "refusal": null,
        "annotations": []
      },
      "logprobs": null,
      "finish_reason": "stop"
    }
  ],
  "usage": {
    "prompt_tokens": 12,
    "completion_tokens": 5,
    "total_tokens": 17,
    "prompt_tokens_details": {
      "cached_tokens": 0,
      "audio_tokens": 0
    },
    "completion_tokens_details": {
      "reasoning_tokens": 0,
      "audio_tokens": 0,
      "accepted_prediction_tokens": 0,
      "rejected_prediction_tokens": 0
    }
  },
  "service_tier": "default",
  "system_fingerprint": "fp_X"
}
`;

export const errorSample = `{
    "error": {
        "message": "The model \`unknown-model\` does not exist or you do not have access to it.",
        "type": "invalid_request_error",
        "param": null,
        "code": "model_not_found"
    }
}
`;
