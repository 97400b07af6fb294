import { useState } from 'preact/hooks';
import type { Scenario } from '../../core/index.ts';
import { toSend } from '../../experiment/to-send.ts';
import { journeysPicture } from '../../report/journeys/picture.ts';
import type { ToldPeople } from '../asks.ts';
import type { Jobs } from './jobs.ts';
import { PictureButtons } from './picture-buttons.tsx';
import { useAnswer } from './use-answer.ts';

/** One person's way through both systems, side by side. */
export function PersonView({
  base,
  now,
  jobs,
  pointedAt,
}: {
  base: Scenario;
  now: Scenario;
  jobs: Jobs;
  /** Number, in the log of the system now, of whoever was clicked on the map; null: nobody. */
  pointedAt: number | null;
}) {
  const [found, setFound] = useState<ToldPeople | null>(null);
  const [chosen, setChosen] = useState(0);
  const [asked, setAsked] = useState(pointedAt);
  const [isOfNow, setOfNow] = useState(pointedAt !== null);
  const [fault, setFault] = useState('');
  const scenarios = [toSend(base), toSend(now)] as const;
  useAnswer(
    jobs,
    { ask: 'people', scenarios, seed: base.seed, person: asked, isOfNow },
    [base, now, asked, isOfNow],
    (answer) => {
      setFault('');
      setFound(answer);
      setChosen((index) => Math.min(index, Math.max(0, answer.people.length - 1)));
    },
    setFault,
  );
  if (fault !== '') return <p role="alert">{fault}</p>;
  if (found === null) return <p role="status">Looking for people to follow …</p>;
  const one = found.people[chosen];
  return (
    <div class="person">
      <div class="choose">
        <label>
          Somebody
          <select
            value={asked === null ? String(chosen) : 'own'}
            onChange={(event) => {
              if (event.currentTarget.value === 'own') return;
              setAsked(null);
              setOfNow(false);
              setChosen(Number(event.currentTarget.value));
            }}
          >
            {asked === null ? (
              found.people.map(({ why, person }, index) => (
                <option key={person} value={String(index)}>
                  {why} (person {person})
                </option>
              ))
            ) : (
              <>
                <option value="own">{isOfNow ? 'clicked on the map' : `person ${asked}`}</option>
                <option value="0">worth following</option>
              </>
            )}
          </select>
        </label>
        <label>
          or person number
          <input
            type="number"
            min={1}
            max={found.of}
            value={one?.person ?? ''}
            onChange={(event) => {
              const number = Math.round(Number(event.currentTarget.value));
              if (number >= 1 && number <= found.of) {
                setAsked(number);
                setOfNow(false);
                setChosen(0);
              }
            }}
          />
        </label>
        <span class="quiet">of {found.of}, in the first run. A story is one journey, not an answer.</span>
      </div>
      {one === undefined ? (
        <p>
          {isOfNow ? 'This person does not ask for help in the system that we compare with.' : 'Nobody came.'}
        </p>
      ) : (
        <>
          {one.told.differs !== '' && <p class="differs">{one.told.differs}</p>}
          <div
            class="picture"
            // Our own picture, in which every name is escaped
            dangerouslySetInnerHTML={{
              __html: journeysPicture(`Person ${one.person}`, '', one.told.bars),
            }}
          />
          <p>
            <PictureButtons
              name={`person-${one.person}`}
              svg={() => journeysPicture(`Person ${one.person}`, '', one.told.bars)}
            />
          </p>
          <div class="stories">
            {one.told.stories.map(({ heading, lines, short }) => (
              <article key={heading.join()}>
                <h3>{heading[0]}</h3>
                <p class="quiet">{heading[1]}</p>
                <ol>
                  {lines.map(({ date, text }) => (
                    <li key={date + text}>
                      <time>{date}</time> {text}
                    </li>
                  ))}
                </ol>
                <p>
                  <b>In short:</b> {short}
                </p>
              </article>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
