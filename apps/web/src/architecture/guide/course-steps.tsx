import { model } from '@evolua/architecture/data/model';
import { guideText } from '../text/guide-text.ts';
import './course-steps.css';

/** When to move on, and what to take away: the course's own words on all versions together. */
export const CourseSteps = () => {
  const { steps, begin, closing, takeaways } = model.course;
  return (
    <section className="course-steps" aria-labelledby="adiante">
      <header className="panel-head">
        <h2 id="adiante">{guideText.steps.title}</h2>
        <p>{begin}</p>
      </header>
      <ol>
        {steps.map(({ from, to, rule, signal }) => (
          <li key={to} data-version={to}>
            <b>{guideText.steps.step(from, to)}</b>
            <p>{signal}</p>
            <p>{rule}</p>
          </li>
        ))}
      </ol>
      <div className="course-end">
        <p className="course-closing">{closing}</p>
        <section>
          <h3>{guideText.takeaways}</h3>
          <ul>
            {takeaways.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      </div>
    </section>
  );
};
