/** A town with one team, and levers of all three kinds. */
export const TOWN = `assumption: a town
time: {warm_up: 2 weeks, run: 8 weeks}
replications: 5
sources: {gp: {rate: 20 per week}}
teams:
  town:
    staff: {nurse: {wte: 1}, clerk: {wte: 1}}
    steps:
      log: {desk: clerk, takes: 10 min}
      talk: {contact: phone, with: nurse, takes: 60 min, then: [{if: severity >= 5, discharge: helped}, {discharge: advice_and_signposting}]}
people: {needs: {severity: {normal: {mean: 5, sd: 2, low: 0, high: 10}}}}
levers:
  posts: {title: Nurses, path: teams.town.staff.nurse.wte, from: 0.5, to: 3}
  bar: {title: Who is helped, path: teams.town.steps.talk.then.0.if, write: severity >= ?, from: 2, to: 8}
  moved: {title: Posts from the desk to people, take_from: teams.town.staff.clerk.wte, give_to: teams.town.staff.nurse.wte, to: 0.5}
`;
/** The same with half a post more. */
export const OTHER = 'extends: town.yaml\nteams: {town: {staff: {nurse: {wte: 1.5}}}}\n';
