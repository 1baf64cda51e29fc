/** All drawings of exercises side by side, at both ends of their movement. */
import { render } from 'preact';
import { ALL } from '../../../src/core/advice/exercises/all.ts';
import { FigureAt } from '../../../src/surfaces/figures/exercise-figure.tsx';
import '../../../src/surfaces/figures/figures.css';

const app = document.getElementById('app');
if (app)
  render(
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(6, 1fr)', gap: '8px', padding: '8px' }}>
      {ALL.flatMap(({ id, figure }) =>
        [0, 0.5].map((offset) => (
          <figure key={id + offset}>
            <svg class="figure" viewBox="0 0 160 112">
              <FigureAt figure={figure} phase={(figure.still + offset) % 1} />
            </svg>
            <figcaption>{id}</figcaption>
          </figure>
        )),
      )}
    </div>,
    app,
  );
