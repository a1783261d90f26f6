import { useLab } from '../state/use-lab.ts';
import { measureText } from '../text/measure-text.ts';
import { halfMinutes } from './half-minutes.ts';

const words = measureText.chart;

/** The same as the curves, in figures, for whoever can't see them. */
export const ChartTable = () => {
  const lab = useLab((lab) => lab);
  return (
    // In a box of its own: a table can't be made smaller than its words.
    <div className="sr-only">
      <table>
        <caption>{words.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tableWhen}</th>
            {lab.versions.map(({ id }) => (
              <th key={id} scope="col">
                {id.toUpperCase()}
              </th>
            ))}
            <th scope="col">{words.tableFaults}</th>
          </tr>
        </thead>
        <tbody>
          {halfMinutes(lab).map(({ ago, rates, faults }) => (
            <tr key={ago}>
              <th scope="row">{words.from(ago)}</th>
              {lab.versions.map(({ id }) => {
                const rate = rates[id];
                return <td key={id}>{rate === undefined ? words.none : words.percent(rate)}</td>;
              })}
              <td>{faults.join(', ') || words.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
