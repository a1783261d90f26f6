import type { FaultOrder } from '@evolua/lab-contract/fault-order';
import type { PastFault } from '@evolua/lab-contract/past-fault';
import { labRefusal } from '../control/lab-refusal.ts';
import { createListeners } from '../create-listeners.ts';
import { createSimulatorAdmin } from '../simulator/simulator-admin.ts';
import { aimOf } from './aim-of.ts';
import { allFaults } from './all-faults.ts';
import { cleanGround } from './clean-ground.ts';
import type { Fault } from './fault.ts';
import type { FaultDesk } from './fault-desk.ts';
import { createProcessHolders } from './process-holders.ts';
import { type RunningFault, runFault } from './run-fault.ts';
import type { Tools } from './tools.ts';
import { createToxicRegister } from './toxic-register.ts';

const pastMax = 20;
const countEveryMs = 500;

/** The desk of a running system; nothing of it runs while no fault is on. */
export function createFaultDesk(
  options: Pick<Tools, 'ground' | 'surge'> & {
    readonly simulator?: Tools['simulator'];
    readonly catalogue?: readonly Fault[];
    /** Milliseconds since the epoch. */
    readonly now?: () => number;
  },
): FaultDesk {
  const { ground, surge, catalogue = allFaults, now = Date.now } = options;
  const { simulator = createSimulatorAdmin(ground.urls.simulator ?? '') } = options;
  const toxics = createToxicRegister();
  const tools: Tools = { ground, surge, simulator, toxics, holders: createProcessHolders() };
  const running = new Map<string, RunningFault>();
  const { tell, add: onChange } = createListeners();
  let past: readonly PastFault[] = [];
  let repairingAll: Promise<void> | undefined;
  let closed = false;
  let counting: NodeJS.Timeout | undefined;

  const active = () => [...running.values()].flatMap((fault) => fault.view() ?? []);
  const known = (id: string) => {
    const fault = catalogue.find((each) => each.id === id);
    if (fault !== undefined) return fault;
    throw labRefusal(404, 'unknown_fault', {
      title: 'Falha desconhecida.',
      detail: `Não há falha "${id.slice(0, 64)}" no catálogo.`,
    });
  };

  const countOnAndOn = () => {
    counting ??= setTimeout(async () => {
      await Promise.all([...running.values()].map((fault) => fault.count()));
      counting = undefined;
      if (running.size > 0) countOnAndOn();
    }, countEveryMs);
  };

  const begin = (fault: Fault, order: FaultOrder) => {
    const aim = aimOf(fault, order, ground.versions);
    const { id, title } = fault;
    const startedAt = now();
    const onEnd = (wasOn: boolean) => {
      running.delete(id);
      if (wasOn) {
        const versions = aim.versions.map((version) => version.id);
        past = [...past, { id, title, versions, startedAt, endedAt: now() }].slice(-pastMax);
      }
      tell();
    };
    const begun = runFault(tools, { fault, aim, startedAt }, { onChange: tell, onEnd });
    running.set(id, begun);
    countOnAndOn();
    return begun;
  };

  const repairEach = () => Promise.allSettled([...running.values()].map((fault) => fault.repair()));
  /** What could not be undone by itself can be once the ground is clean. */
  const repairAll = async () => {
    await repairEach();
    try {
      await cleanGround(ground, simulator);
    } catch (cause) {
      const detail = 'Uma parte não voltou: veja o registro dela e tente de novo.';
      throw labRefusal(503, 'repair_failed', { title: 'Nem tudo voltou.', detail }, cause);
    }
    await repairEach();
  };

  return {
    catalogue,
    active,
    past: () => past,
    inject: async (id, order) => {
      const fault = known(id);
      if (closed || repairingAll !== undefined) throw busy();
      if (running.has(id)) throw alreadyBroken(fault);
      const begun = begin(fault, order);
      await begun.injected;
      const view = begun.view();
      // Repaired in the same moment.
      if (view === undefined) throw busy();
      return view;
    },
    repair: async (id) => {
      known(id);
      await running.get(id)?.repair();
    },
    repairAll: () => {
      repairingAll ??= repairAll().finally(() => {
        repairingAll = undefined;
      });
      return repairingAll;
    },
    onChange,
    close: async () => {
      closed = true;
      await repairEach();
      for (const fault of running.values()) fault.giveUp();
      clearTimeout(counting);
    },
  };
}

function busy() {
  return labRefusal(409, 'repairing', {
    title: 'O laboratório está reparando.',
    detail: 'Espere o reparo terminar e quebre de novo.',
  });
}

function alreadyBroken({ title }: Fault) {
  return labRefusal(409, 'already_broken', {
    title: 'Esta falha já está em vigor.',
    detail: `"${title}" já está em vigor: repare-a antes de aplicá-la de novo.`,
  });
}
