/** A folder that is no results folder, or one that this version cannot read. `hint` says what to do. */
export class ResultsUnreadable extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.name = 'ResultsUnreadable';
    this.hint = hint;
  }
}
