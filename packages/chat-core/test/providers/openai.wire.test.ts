import { describeProvider } from '../contracts/provider-contract.ts';
import { describeFaults } from './wire/describe-faults.ts';
import { openaiWireDialect } from './wire/openai-wire-dialect.ts';
import { wireUpstream } from './wire/wire-upstream.ts';

describeProvider('the OpenAI adapter', wireUpstream(openaiWireDialect));
describeFaults(openaiWireDialect);
