/** An answer whose arrays a thread hands over instead of copying them: they are empty where they were. */
export class HandedOver {
  readonly answer: object;
  readonly buffers: readonly ArrayBuffer[];

  constructor(answer: object, buffers: readonly ArrayBuffer[]) {
    this.answer = answer;
    this.buffers = buffers;
  }
}
