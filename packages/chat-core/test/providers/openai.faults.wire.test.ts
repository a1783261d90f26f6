import { openaiWireDialect } from './wire/openai-wire-dialect.ts';
import { describeFaults } from './wire/wire-faults.ts';

describeFaults(openaiWireDialect);
