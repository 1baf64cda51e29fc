/** All drawings of exercises side by side, at both ends of their movement. */
import { render } from 'preact';
import { ADVICE_IDS } from '../../../src/core/advice/library.ts';
import { SCENES } from '../../../src/surfaces/figures/exercise-scenes.tsx';
import { Person } from '../../../src/surfaces/figures/person.tsx';
import '../../../src/surfaces/figures/figures.css';

const app = document.getElementById('app');
if (app)
  render(
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(6, 1fr)', gap: '8px', padding: '8px' }}>
      {ADVICE_IDS.flatMap((id) =>
        [0, 0.5].map((offset) => {
          const scene = SCENES[id];
          const phase = (scene.still + offset) % 1;
          const people = scene.people(phase);
          return (
            <figure key={id + offset}>
              <svg class="figure" viewBox="0 0 160 112">
                <path class="floor" d="M8 109H152" />
                {scene.things?.(phase, people)}
                {people.map((pose, i) => (
                  <Person key={i} pose={pose} />
                ))}
              </svg>
              <figcaption>{id}</figcaption>
            </figure>
          );
        }),
      )}
    </div>,
    app,
  );
