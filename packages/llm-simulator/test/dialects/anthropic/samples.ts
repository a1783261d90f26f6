/**
 * What Anthropic sends, written down from its documentation ("Streaming messages",
 * docs.claude.com/en/docs/build-with-claude/streaming, and "Errors", docs.claude.com/en/api/errors)
 * as transcribed in the project's reference on providers, §2.2, whose order of keys and missing
 * spaces follow recorded traffic. Ids and the stray spaces before the last brace are masked.
 */
const usage =
  '"usage":{"input_tokens":12,"cache_creation_input_tokens":0,"cache_read_input_tokens":0,' +
  '"output_tokens":1,"service_tier":"standard"}';

const event = (name: string, json: string) => `event: ${name}\ndata: ${json}\n\n`;
const start = event(
  'message_start',
  '{"type":"message_start","message":{"model":"c-1","id":"msg_X","type":"message",' +
    `"role":"assistant","content":[],"stop_reason":null,"stop_sequence":null,${usage}}}`,
);
const ping = event('ping', '{"type": "ping"}');
const delta = (json: string) =>
  event('content_block_delta', `{"type":"content_block_delta","index":0,"delta":${json}}`);
const text = (piece: string) => delta(`{"type":"text_delta","text":"${piece}"}`);
const fragment = (piece: string) =>
  delta(`{"type":"input_json_delta","partial_json":${JSON.stringify(piece)}}`);
const end = (reason: string, tokens: number) =>
  event('content_block_stop', '{"type":"content_block_stop","index":0}') +
  event(
    'message_delta',
    `{"type":"message_delta","delta":{"stop_reason":"${reason}","stop_sequence":null},` +
      '"usage":{"input_tokens":12,"cache_creation_input_tokens":0,"cache_read_input_tokens":0,' +
      `"output_tokens":${tokens}}}`,
  ) +
  event('message_stop', '{"type":"message_stop"}');

export const streamSample = [
  start,
  event(
    'content_block_start',
    '{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}',
  ),
  ping,
  ...['This', ' is', ' a', ' test', '.'].map(text),
  end('end_turn', 5),
].join('');

export const toolStreamSample = [
  start,
  event(
    'content_block_start',
    '{"type":"content_block_start","index":0,"content_block":{"type":"tool_use",' +
      '"id":"toolu_X","name":"get_capital","input":{}}}',
  ),
  ping,
  ...['', '{"', 'country', '":"', 'UK', '"}'].map(fragment),
  end('tool_use', 8),
].join('');

export const wholeSample =
  '{"model":"c-1","id":"msg_X","type":"message","role":"assistant",' +
  '"content":[{"type":"text","text":"This is a test."}],"stop_reason":"end_turn",' +
  '"stop_sequence":null,"usage":{"input_tokens":12,"cache_creation_input_tokens":0,' +
  '"cache_read_input_tokens":0,"output_tokens":5,"service_tier":"standard"}}';

export const errorSample =
  '{"type":"error","error":{"type":"not_found_error","message":"model: unknown-model"},' +
  '"request_id":"req_X"}';

export const errorEventSample = event(
  'error',
  '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
);
