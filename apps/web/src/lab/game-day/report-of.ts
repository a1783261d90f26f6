import type { GameDayView } from '@evolua/lab-contract/game-day-view';
import type { VersionId } from '@evolua/lab-contract/version-id';

export type ReportLine = {
  readonly version: VersionId;
  readonly held: number;
  readonly judged: number;
  /** Of 30 days' budget: 1 is all of it. */
  readonly budgetBurnt: number | undefined;
  /** What was expected and did not come, with the experiment that it belongs to. */
  readonly missed: readonly { readonly experimentId: string; readonly sentence: string }[];
};

/** What held, by version, over all the runs of a game day. */
export const reportOf = (game: GameDayView): readonly ReportLine[] =>
  game.versions.map((version) => {
    const verdicts = game.runs.flatMap(({ experimentId, verdicts: { [version]: verdict } }) =>
      verdict ? [{ experimentId, ...verdict }] : [],
    );
    return {
      version,
      held: verdicts.filter(({ held }) => held).length,
      judged: verdicts.length,
      budgetBurnt: game.budgetBurnt[version],
      missed: verdicts.flatMap(({ experimentId, expectations }) =>
        expectations
          .filter(({ held }) => !held)
          .map(({ sentence }) => ({ experimentId, sentence })),
      ),
    };
  });
