import { STEPS } from '../steps/index.ts';
import { xml } from '../words/xml.ts';
import type { Picture } from './lay-out.ts';
import { DIFFERENT, FONTS, INK, MARK, QUIET, WAIT_STEPS } from './look.ts';

const LINE = 20;
const DIFFERS = `<tspan fill="${DIFFERENT}" font-weight="bold">${MARK} marks what the other system does not have, or has otherwise</tspan>`;

/** What the shapes mean: only those that this picture uses. */
export function legend({
  flows,
  differing,
  givesUp,
  steps,
}: {
  flows: boolean;
  differing: boolean;
  /** Some list is given up by what the scenario says of it, which is drawn. */
  givesUp: boolean;
  /** Teams are drawn with what they do, not as one box each. */
  steps: boolean;
}): Picture {
  const rows = steps ? ofSteps({ flows, differing, givesUp }) : ofTeams({ flows, differing });
  const text = rows.map((inside, index) =>
    inside.startsWith('<g')
      ? `<g transform="translate(0 ${index * LINE})">${inside}</g>`
      : `<text x="0" y="${index * LINE + 14}">${inside}</text>`,
  );
  return {
    width: 640,
    height: rows.length * LINE,
    inside: `<g font-family="${FONTS}" font-size="11" fill="${INK}">${text.join('')}</g>`,
  };
}

function ofSteps({
  flows,
  differing,
  givesUp,
}: {
  flows: boolean;
  differing: boolean;
  givesUp: boolean;
}): string[] {
  return [
    row(
      `${sample(QUIET, '')} formal rule, or how the system is set up`,
      `${sample(INK, '5 2')} informal rule`,
    ),
    words('Blue tag: who refers · drum: waiting list'),
    words(`Steps: ${shapesOfSteps().join(' · ')}`),
    words(
      'Plain words: how it ends · white tag: on to another team (a long line is drawn only where it leads further on)',
    ),
    words(
      givesUp
        ? 'People may also lose their own patience, decline an offer or stop coming: such leaving is no rule and is not drawn.'
        : 'People may also give up waiting, decline an offer or stop coming: such leaving is no rule and is not drawn.',
    ),
    ...(flows
      ? [
          words(
            'Width: times a week that the rule decided (mean of all replications); hair lines without a number are not counted one by one.',
          ),
          waits(),
        ]
      : []),
    ...(differing ? [DIFFERS] : []),
  ];
}

function ofTeams({ flows, differing }: { flows: boolean; differing: boolean }): string[] {
  return [
    words('Blue tag: who refers · box: a team, with the first of its staff · arrow: referrals sent on'),
    words('What each team does, its rules and its endings are in the map with steps.'),
    ...(flows ? [words('Width: times a week (mean of all replications).'), waits()] : []),
    ...(differing ? [DIFFERS] : []),
  ];
}

function shapesOfSteps(): string[] {
  return Object.values(STEPS).flatMap(({ box: { legend } }) => (legend === '' ? [] : [legend]));
}

function words(text: string): string {
  return xml(text);
}

function sample(colour: string, dashes: string): string {
  return `<line x1="0" x2="34" y1="10" y2="10" stroke="${colour}" stroke-width="1.6" stroke-dasharray="${dashes}"/>`;
}

function row(...parts: readonly string[]): string {
  const drawn = parts.map((part, index) => {
    const [line = '', text = ''] = part.split('/> ');
    return `<g transform="translate(${index * 290} 0)">${line}/><text x="40" y="14">${xml(text)}</text></g>`;
  });
  return `<g>${drawn.join('')}</g>`;
}

function waits(): string {
  const boxes = WAIT_STEPS.map(
    ({ colour, label }, index) =>
      `<g transform="translate(${150 + index * 125} 0)"><rect y="3" width="16" height="13" fill="${colour}" stroke="${INK}"/><text x="22" y="14">${xml(label)}</text></g>`,
  );
  return `<g><text x="0" y="14">Mean wait on the list:</text>${boxes.join('')}</g>`;
}
