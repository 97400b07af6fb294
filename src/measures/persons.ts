import { BLOCK, PersonBlock } from './person-block.ts';

const BITS = 31 - Math.clz32(BLOCK);

/** Blocks that are used no more: a replication after the first needs hardly any new memory. */
const spare: PersonBlock[] = [];

/**
 * What the log has told of each person so far, by the person's number in the log. Everything here is rebuilt from
 * events alone.
 */
export class Persons {
  length = 0;
  /** So many were there when the run began; theirs are the first numbers. */
  wereHere = 0;
  readonly blocks: PersonBlock[] = [];
  private readonly teams: number;

  constructor(teams: number) {
    this.teams = teams;
  }

  /** Makes room for a person who is met for the first time, as the last of all so far. */
  add(person: number): void {
    if (person >> BITS === this.blocks.length) this.addBlock();
    this.length = person + 1;
    this.of(person).length = placeOf(person) + 1;
  }

  /** The block that holds the person, at `placeOf(person)`. */
  of(person: number): PersonBlock {
    return this.blocks[person >> BITS];
  }

  /** Nobody is asked for any more. */
  giveBack(): void {
    for (const block of this.blocks.splice(0)) spare.push(block);
    this.length = 0;
  }

  private addBlock(): void {
    const block = spare.pop() ?? new PersonBlock();
    block.begin(this.blocks.length * BLOCK, this.teams);
    this.blocks.push(block);
  }
}

/** Where a person stands in their block. */
export function placeOf(person: number): number {
  return person & (BLOCK - 1);
}
