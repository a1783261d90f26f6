import { sessionsText } from '../text/sessions-text.ts';
import { deviceOf } from './device-of.ts';

/** A session's device as people would say it: `Firefox 143 no Windows`. */
export const deviceInWords = (userAgent: string | null): string => {
  const { program, system } = deviceOf(userAgent);
  if (program && system) return sessionsText.device(program, system);
  if (program) return program;
  return system ? sessionsText.device(sessionsText.unknownProgram, system) : sessionsText.unknown;
};
