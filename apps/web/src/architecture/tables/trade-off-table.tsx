import { totalCost } from '@evolua/architecture/cost/total-cost';
import type { TradeOff } from '@evolua/architecture/model/trade-off';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { formatCost } from '../../format/format-cost.ts';
import { allVersions } from '../../lab/parts/all-versions.ts';
import { VersionMark } from '../../lab/parts/version-mark.tsx';
import { tradeOffOf } from '../model/trade-off-of.ts';
import { architectureText } from '../text/architecture-text.ts';
import { storyText } from '../text/story-text.ts';
import './trade-off-table.css';

type Row = keyof typeof words.rows;

const words = storyText.trade;
const rows = Object.keys(words.rows) as Row[];

const cellOf = (row: Row, tradeOff: TradeOff): string | readonly string[] =>
  row === 'cost' ? architectureText.slider.announced(tradeOff.costUsd) : (tradeOff[row] ?? '');

const modelledOf = (row: Row, version: VersionId): string | undefined => {
  if (row === 'cost') return words.modelled(formatCost(totalCost(version)));
  if (row === 'availability') return words.modelled(tradeOffOf(version).availabilityModelled);
  return undefined;
};

/** The four versions side by side: what the course announces, and what this model computes. */
export const TradeOffTable = () => (
  <section className="trade-offs" aria-labelledby="trocas">
    <header className="panel-head">
      <h2 id="trocas">{words.title}</h2>
      <p>{words.lead}</p>
    </header>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by a keyboard. */}
    <section className="trade-offs-window" aria-label={words.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {allVersions.map((version) => (
              <th key={version} scope="col" data-version={version}>
                <VersionMark version={version} /> {tradeOffOf(version).name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{words.rows[row]}</th>
              {allVersions.map((version) => (
                <td key={version}>
                  <Cell said={cellOf(row, tradeOffOf(version))} />
                  <Modelled words={modelledOf(row, version)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </section>
);

const Cell = ({ said }: { readonly said: string | readonly string[] }) =>
  typeof said === 'string' ? (
    said
  ) : (
    <ul>
      {said.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );

const Modelled = ({ words }: { readonly words: string | undefined }) =>
  words && <span className="trade-offs-modelled">{words}</span>;
