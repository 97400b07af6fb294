import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import type { Question } from '../question.ts';
import { holdsCaseload } from '../questions/roles.ts';
import type { Window } from '../window.ts';

/** A course whose place stays held after its end. */
const STAYS_HELD = 1;

/**
 * How long every caseload place of a role was held, over the window. A mean of places held cannot say it: of five places
 * all are held most of the time at a mean of 4.6. There are as many places as posts are filled, where the log tells of
 * these (`in_post`), else as many as the directory says.
 */
export class FullCaseloads {
  /** Minutes of the window in which a place more would have been the first that is free, by role. */
  private readonly full: Float64Array;
  private readonly held: Int32Array;
  private readonly places: Float64Array;
  /** Caseload places for each WTE in post, of the system as it is now; NaN where posts are not filled and left. */
  private readonly placesPerWte: Float64Array;
  /** NaN until the log has told it. */
  private readonly wteInPost: Float64Array;
  private readonly since: Float64Array;
  /** Of each step: 1 where a course holds a place. */
  private readonly holds: Uint8Array;
  private readonly phases: NonNullable<Directory['phases']>;
  private phase = 0;
  private readonly window: Window;

  constructor({ roles, steps, phases = [] }: Directory, window: Window) {
    this.full = new Float64Array(roles.length);
    this.held = new Int32Array(roles.length);
    this.places = Float64Array.from(roles, ({ places }) => places);
    this.placesPerWte = Float64Array.from(roles, (role) => role.placesPerWte ?? Number.NaN);
    this.wteInPost = new Float64Array(roles.length).fill(Number.NaN);
    this.since = new Float64Array(roles.length);
    this.holds = Uint8Array.from(steps, ({ holdsPlace }) => (holdsPlace ? 1 : 0));
    this.phases = phases;
    this.window = window;
  }

  started({ step, role, time }: LogEvent): void {
    if (this.holds[step] === 1) this.change(role, 1, time);
  }

  finished({ step, role, time, code }: LogEvent): void {
    if (this.holds[step] === 1 && code !== STAYS_HELD) this.change(role, -1, time);
  }

  released({ step, role, time }: LogEvent): void {
    if (this.holds[step] === 1) this.change(role, -1, time);
  }

  /** From now, so many thousandths of a WTE are in post. */
  inPost({ role, other, time }: LogEvent): void {
    this.advance(role, time);
    this.wteInPost[role] = other / 1000;
    this.followPosts(role);
  }

  finish(): void {
    for (let role = 0; role < this.full.length; role++) this.advance(role, this.window.to);
  }

  /** Share of the window; NaN where the role never has a place. */
  share(directory: Directory, role: number): number {
    if (!holdsCaseload(directory, role)) return Number.NaN;
    return this.full[role] / (this.window.to - this.window.from);
  }

  private change(role: number, by: 1 | -1, time: number): void {
    this.advance(role, time);
    this.held[role] += by;
  }

  private advance(role: number, time: number): void {
    this.phasesUntil(time);
    this.count(role, time);
  }

  /** What the directory says changes for all roles at once. */
  private phasesUntil(time: number): void {
    while (this.phase < this.phases.length && this.phases[this.phase].from <= time) {
      const { from, roles } = this.phases[this.phase++];
      roles.forEach(({ places, placesPerWte }, role) => {
        this.count(role, from);
        this.placesPerWte[role] = placesPerWte ?? Number.NaN;
        if (placesPerWte === undefined) this.places[role] = places;
        else this.followPosts(role);
      });
    }
  }

  /** Whole places, and one at least while anybody is in post; as the directory says where the log tells of no posts. */
  private followPosts(role: number): void {
    const places = this.placesPerWte[role] * this.wteInPost[role];
    if (!Number.isNaN(places)) this.places[role] = places === 0 ? 0 : Math.max(1, Math.round(places));
  }

  private count(role: number, time: number): void {
    const start = Math.max(this.since[role], this.window.from);
    const end = Math.min(time, this.window.to);
    this.since[role] = time;
    if (end > start && this.held[role] >= this.places[role]) this.full[role] += end - start;
  }
}

/** Asked of systems in which somebody holds a caseload. */
export const CASELOADS: readonly Question[] = [
  {
    name: 'caseload_full',
    family: 'places',
    unit: 'share',
    label: 'Time with every caseload place held',
    definition:
      'Share of the window in which every caseload place of the role was held, so that nobody could begin a course that holds one.',
    better: 'less',
    whyEmpty: 'The role holds no caseload.',
    by: ['role'],
    asked: (directory) => directory.roles.some((_, role) => holdsCaseload(directory, role)),
    answer: ({ fold, directory }, { role }) => fold.courses.caseloads.share(directory, role),
  },
];
