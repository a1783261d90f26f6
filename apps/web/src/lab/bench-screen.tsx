import { usePageTitle } from '../app/use-page-title.ts';
import { AskBar } from './ask/ask-bar.tsx';
import { AskColumns } from './ask/ask-columns.tsx';
import { GoodChart } from './chart/good-chart.tsx';
import { FaultPanel } from './faults/fault-panel.tsx';
import { FiguresTable } from './figures/figures-table.tsx';
import { useLab } from './state/use-lab.ts';
import { labText } from './text/lab-text.ts';
import { measureText } from './text/measure-text.ts';
import { TrafficControl } from './traffic/traffic-control.tsx';
import './shell/lab-page.css';
import './bench-screen.css';

/** The main screen: one question to all, what is broken, and who goes on answering. */
export const BenchScreen = () => {
  usePageTitle(labText.nav.lab);
  return (
    <main className="lab-page" id="conteudo" tabIndex={-1}>
      <AskBar />
      <AskColumns />
      <div className="bench-lower">
        <section className="bench-measures" aria-labelledby="respostas-boas">
          <header>
            <h2 id="respostas-boas">{measureText.chart.title}</h2>
            <TrafficControl />
            <Pace />
          </header>
          <GoodChart />
          <FiguresTable />
        </section>
        <FaultPanel />
      </div>
    </main>
  );
};

const Pace = () => {
  const { on, perSecond } = useLab((lab) => lab.traffic);
  const { lead, off } = measureText.chart;
  return <p>{on ? lead(perSecond) : off}</p>;
};
