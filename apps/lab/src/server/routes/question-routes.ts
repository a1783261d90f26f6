import { createSlots } from '@evolua/chat-core/http/guards/create-slots';
import { networkOf } from '@evolua/chat-core/http/guards/network-of';
import { sseFrame } from '@evolua/chat-core/http/streams/sse-frame';
import { z } from 'zod';
import { labRefusal } from '../../control/lab-refusal.ts';
import { askAll } from '../asking/ask-all.ts';
import { createPace } from '../asking/create-pace.ts';
import { createWording } from '../asking/create-wording.ts';
import { eventStream } from '../event-stream.ts';
import type { LabApp } from '../lab-env.ts';
import type { LabParts } from '../lab-parts.ts';
import { readBody } from '../problems/read-body.ts';

/** The versions take 8 000 characters; the rest is for the number that makes a question new. */
const textMax = 7_900;
const slotLimits = { max: 8, perOwnerMax: 4 };
/** The versions give up after 120 s. */
const answersMs = 150_000;

const question = z.strictObject({
  text: z
    .string()
    .max(textMax)
    .refine((text) => text.trim() !== '', 'não pode ficar em branco')
    .refine((text) => !text.includes('\0'), 'tem um caractere que não é aceito'),
  repeat: z.boolean().optional(),
});

/** The same question to all versions, side by side. */
export function questionRoutes(app: LabApp, { classroom, versions }: LabParts): void {
  const takeSlot = createSlots(slotLimits);
  const keepPace = createPace();
  const wordingOf = createWording();
  app.post('/api/perguntas', async (c) => {
    const { text, repeat = false } = await readBody(c, question);
    const address = networkOf(c.env.incoming.socket.remoteAddress ?? '');
    keepPace(address);
    const release = takeSlot(address);
    if (release === undefined) throw tooMany();
    const left = new AbortController();
    const stream = eventStream(c);
    stream.onClose(() => left.abort());
    void askAll({
      classroom,
      versions: versions.map(({ id }) => id),
      text: wordingOf(text, repeat),
      signal: AbortSignal.any([left.signal, AbortSignal.timeout(answersMs)]),
      onEvent: ({ type, ...data }) => stream.send(sseFrame(type, data)),
    }).finally(() => {
      release();
      stream.end();
    });
    return stream.response;
  });
}

function tooMany(): Error {
  return labRefusal(429, 'too_many_questions', {
    title: 'Perguntas demais ao mesmo tempo',
    detail: `O laboratório faz até ${slotLimits.max} perguntas por vez às versões. Espere uma acabar.`,
  });
}
