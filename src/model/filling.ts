import type { Kernel } from '../kernel/index.ts';
import type { Role } from './staff/role.ts';
import type { Step } from './steps/step.ts';
import type { World } from './world.ts';

/** Whatever can start people: a role with free workers, a pool with free places. */
export interface Fills {
  /** It is on the list of those that are asked at this instant; and in which order. */
  isAsked: boolean;
  order: number;
  /** Starts whoever can start. */
  readonly fill: (world: World) => void;
}

/**
 * What fills is a list and no event: the kernel's run asks for it once what frees has been freed, and after each who
 * arrives. Roles and pools are filled in the order in which they were asked for.
 */
export class Filling {
  private readonly asked: Fills[] = [];
  private length = 0;
  /** Some were asked as of earlier or later than those around them. */
  private isMixed = false;
  private readonly kernel: Kernel;
  /** Steps that begin at fixed times, and whose time is now. */
  private readonly open: Step[] = [];

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  ask(who: Fills): void {
    if (!who.isAsked) {
      who.isAsked = true;
      who.order = this.kernel.order;
      this.asked[this.length++] = who;
    } else if (this.isMixed && this.kernel.order < who.order) who.order = this.kernel.order;
  }

  /** Asks as if that had been at this place in the order of events: an end of other duties that is no event. */
  askAsOf(order: number, who: Fills): void {
    const before = who.isAsked ? who.order : Number.POSITIVE_INFINITY;
    this.ask(who);
    if (order !== this.kernel.order) this.isMixed = true;
    who.order = Math.min(order, before);
  }

  /** The list of the step is served at this instant; who asks from then on waits for the next time. */
  openNow(step: Step): void {
    step.isOpen = true;
    this.open.push(step);
  }

  /**
   * Starts whoever can start now. Times at which work begins are over when that is done: whoever comes to its list later
   * at this instant waits for the next time.
   */
  run(world: World): void {
    if (this.length === 0 && this.open.length === 0) return;
    if (this.isMixed) this.sort();
    do {
      for (let next = 0; next < this.length; next++) {
        const who = this.asked[next];
        who.isAsked = false;
        who.fill(world);
      }
      this.length = 0;
      if (this.open.length > 0) this.close(world);
    } while (this.length > 0);
  }

  /** Few, and nearly always one. */
  private sort(): void {
    const inOrder = this.asked
      .slice(0, this.length)
      .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
    for (let place = 0; place < inOrder.length; place++) this.asked[place] = inOrder[place];
    this.isMixed = false;
  }

  private close(world: World): void {
    for (const step of this.open.splice(0)) {
      step.isOpen = false;
      exemptFrom(world, step);
    }
  }
}

/** Of several who may all take the same people, those who are preferred to this one take theirs first, if they are asked at this instant too. */
export function fillPreferred(world: World, inOrder: readonly Fills[], here: Fills): void {
  for (const each of inOrder) {
    if (each === here) return;
    if (!each.isAsked) continue;
    // Asked for once more, it finds nobody.
    each.isAsked = false;
    each.fill(world);
  }
}

/** Whoever of these roles is free, or at work that may stop, may serve: the preferred first. */
export function askAny(filling: Filling, roles: readonly Role[]): void {
  for (const role of roles) if (role.idle > 0 || role.mayInterrupt) filling.ask(role);
}

/** Nobody is held any more for a step that needs several workers: whoever is free does other work. */
export function exemptFrom({ filling }: World, step: Step): void {
  for (const { roles } of step.together) for (const role of roles) if (role.idle > 0) filling.ask(role);
}
