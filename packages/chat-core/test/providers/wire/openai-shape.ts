import fc from 'fast-check';

/** A chunk of OpenAI's dialect, with anything in the places that matter. */
export const openaiShape = (anything: fc.Arbitrary<unknown>) => {
  const call = fc.record({ index: anything, id: anything, function: anything });
  const calls = fc.oneof(fc.array(fc.oneof(call, anything), { maxLength: 2 }), anything);
  const delta = fc.record(
    { content: anything, refusal: anything, tool_calls: calls },
    { requiredKeys: [] },
  );
  const choice = fc.record(
    { index: anything, delta: fc.oneof(delta, anything), finish_reason: anything },
    { requiredKeys: [] },
  );
  const usage = fc.record({ prompt_tokens: anything, completion_tokens: anything });
  return fc.record(
    {
      choices: fc.oneof(fc.array(fc.oneof(choice, anything), { maxLength: 2 }), anything),
      usage: fc.oneof(usage, anything),
    },
    { requiredKeys: [] },
  );
};
