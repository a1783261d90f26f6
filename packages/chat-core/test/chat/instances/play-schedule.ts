import { expect } from 'vitest';
import { isTerminal } from '../../../src/chat/is-terminal.ts';
import { textOf } from '../../../src/chat/text-of.ts';
import type { FollowedEvent } from '../../../src/domain/followed-event.ts';
import type { Generation } from '../../../src/domain/generation.ts';
import { aReader } from './a-reader.ts';
import type { Step } from './step.ts';
import type { Instance, World } from './world.ts';

/** An answer, who writes it, and what became of that one. */
type Asked = {
  readonly generation: Generation;
  readonly writer: Instance;
  isCut: boolean;
  isKilled: boolean;
};

const STEADY_MS = 2_000;
const ROUND_MS = 500;
/** Far more than any of this takes. */
const ROUNDS_MAX = 100;
const PAGE = 2;

/** Plays a schedule to its end, and then looks whether everybody was told the truth. */
export const playSchedule = async (world: World, steps: readonly Step[]): Promise<void> => {
  const { ownerId } = world;
  const alive: Instance[] = [await world.start(), await world.start()];
  const parted = new Set<Instance>();
  const asked: Asked[] = [];
  const readers: ReturnType<typeof aReader>[] = [];
  let wasRelayTroubled = false;
  await world.pass(STEADY_MS);

  const of = <Item>(items: readonly Item[], index: number) => items[index % items.length];
  const reachable = (index: number) =>
    of(
      alive.filter((each) => !parted.has(each)),
      index,
    );
  const writtenBy = (instance: Instance) => asked.filter(({ writer }) => writer === instance);

  const play = async (step: Step): Promise<void> => {
    const instance = 'instance' in step ? reachable(step.instance) : undefined;
    switch (step.type) {
      case 'ask': {
        if (instance === undefined) return;
        const question = { ownerId, requestId: 'r', text: 'Oi?', model: 'evolua' };
        const { generation } = await instance.chat.ask(question);
        asked.push({ generation, writer: instance, isCut: false, isKilled: false });
        return;
      }
      case 'stop': {
        const wanted = of(asked, step.generation);
        if (instance && wanted) {
          void instance.chat.stop(ownerId, wanted.generation.id).catch(() => undefined);
        }
        return;
      }
      case 'attach': {
        const wanted = of(asked, step.generation);
        if (instance === undefined || wanted === undefined) return;
        const reader = aReader(wanted.generation);
        readers.push(reader);
        return reader.connect(instance);
      }
      case 'resume':
        if (instance) of(readers, step.reader)?.connect(instance);
        return;
      case 'drop':
        return of(readers, step.reader)?.drop();
      case 'kill': {
        const victim = of(alive, step.instance);
        if (victim === undefined) return;
        // A process that is killed tells its readers nothing more.
        for (const reader of readers) if (reader.isConnectedTo(victim)) reader.drop();
        victim.part();
        for (const each of writtenBy(victim)) each.isKilled = true;
        alive[alive.indexOf(victim)] = await world.start();
        return;
      }
      case 'part': {
        if (instance === undefined) return;
        parted.add(instance);
        for (const each of writtenBy(instance)) each.isCut = true;
        return instance.part();
      }
      case 'mend': {
        const cut = of([...parted], step.instance);
        if (cut === undefined) return;
        parted.delete(cut);
        if (alive.includes(cut)) cut.mend();
        return;
      }
      case 'wipe':
        wasRelayTroubled = true;
        return world.relay.wipe();
      case 'leave':
        wasRelayTroubled = true;
        return world.relay.leave();
      case 'come-back':
        return world.relay.comeBack();
      case 'pass':
        return world.pass(step.ms);
    }
  };

  for (const step of steps) await play(step);

  world.relay.comeBack();
  for (const instance of parted) if (alive.includes(instance)) instance.mend();
  const [one, other] = alive;
  if (one === undefined || other === undefined) throw new Error('nobody is left');
  const isWritten = async ({ generation }: Asked) => {
    const { status } = await one.chat.generation(ownerId, generation.id);
    const { items } = await other.chat.messages(ownerId, generation.conversationId, { limit: 9 });
    return status !== 'running' && items.at(-1)?.status === status;
  };
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    await world.pass(ROUND_MS);
    const isOver = await Promise.all(asked.map(isWritten));
    if (isOver.every(Boolean) && readers.every(({ seen }) => seen.end !== undefined)) break;
    if (round % 4 === 3) for (const reader of readers) reader.connect(other);
  }

  const conversations = await one.chat.conversations(ownerId, { limit: 100 });
  expect(conversations.items).toHaveLength(asked.length);
  expect(await inPages(other, ownerId)).toEqual(conversations.items);

  for (const { generation, isCut, isKilled } of asked) {
    const { id, conversationId, assistantMessageId } = generation;
    const { status } = await one.chat.generation(ownerId, id);
    expect(['completed', 'stopped', 'interrupted']).toContain(status);
    const truth = await told(one, ownerId, id);
    expect(await told(other, ownerId, id)).toEqual(truth);
    expect(truth.map(({ seq }) => seq)).toEqual(truth.map((_, index) => index + 1));
    expect(truth.filter(isTerminal)).toEqual(truth.slice(-1));

    const { items } = await other.chat.messages(ownerId, conversationId, { limit: 9 });
    const answer = items.find((message) => message.id === assistantMessageId);
    expect(answer).toMatchObject({ content: textOf(truth), status });

    const { made, booked } = await world.callsOf(id);
    // Of a call that was just being made when its process was killed, the row may be missing.
    expect(booked).toBeLessThanOrEqual(made);
    if (!isKilled) expect(booked).toBe(made);

    for (const { seen, generationId } of readers) {
      if (generationId !== id) continue;
      expect(seen.wrong).toEqual([]);
      expect(seen.end).toEqual(truth.at(-1));
      expect(seen.text).toBe(textOf(truth));
      // What was handed on before a crash is not lost by it: nobody has to be realigned.
      if (world.isTimely && !isCut && !wasRelayTroubled) expect(seen.snapshots).toBe(0);
    }
  }
};

const told = async ({ chat }: Instance, ownerId: string, generationId: string) => {
  const position = { ownerId, generationId, afterSeq: 0 };
  const events: FollowedEvent[] = [];
  const { signal } = new AbortController();
  for await (const event of await chat.follow(position, signal)) events.push(event);
  return events;
};

const inPages = async ({ chat }: Instance, ownerId: string) => {
  const items: unknown[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await chat.conversations(ownerId, { limit: PAGE, cursor: cursor ?? undefined });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
};
