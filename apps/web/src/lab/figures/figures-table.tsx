import { useLab } from '../state/use-lab.ts';
import { measureText } from '../text/measure-text.ts';
import { figureRows } from './figure-rows.ts';
import './figures-table.css';

const words = measureText.figures;

/** What each version promises beside what it did here, and at what price. */
export const FiguresTable = () => {
  const versions = useLab((lab) => lab.versions);
  const figures = useLab((lab) => lab.figures);
  return (
    <div className="figures">
      <table className="figures-table">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.title}</th>
            {versions.map(({ id }) => (
              <th key={id} scope="col" data-version={id}>
                {id.toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figureRows.map(({ name, value, note, lead }) => (
            <tr key={name} data-lead={lead}>
              <th scope="row">{name}</th>
              {versions.map((version) => {
                const subject = { version, figures: figures[version.id] };
                const aside = note?.(subject);
                return (
                  <td key={version.id}>
                    <span className="fig">{value(subject) ?? words.none}</span>
                    {aside && <small>{aside}</small>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.honest}</p>
    </div>
  );
};
