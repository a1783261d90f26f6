import { describeProvider } from '../contracts/provider-contract.ts';
import { openaiUpstream } from './openai-upstream.ts';

describeProvider('the OpenAI adapter', openaiUpstream);
