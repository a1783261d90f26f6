import { expect } from 'vitest';
import { build as doThis } from '../../examples/tracing/do.ts';
import { build as dont } from '../../examples/tracing/dont.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { collect } from '../collect.ts';
import { text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { spanRecorder } from '../span-recorder.ts';
import { describeExample } from './describe-example.ts';

describeExample('tracing', {
  promise: 'an answer that fails leaves its span',
  doThis,
  dont,
  holds: async (build) => {
    const { tracer, spans } = spanRecorder();
    const failing = scriptedProvider([text('Oi'), { type: 'fail', error: new ChatError('cut') }]);
    await collect(build(tracer)(failing.provider));
    expect(spans).toHaveLength(1);
  },
});
