const hourMs = 3_600_000;
/** A clock is set to the right time little by little, or at once by more than this. */
const maxShiftMs = 60_000;

/**
 * Tells a clock that was set from one that has gone on: for an hour, its time has to agree with a monotonic clock. Only then
 * is done what cannot be undone by date, since a clock set past midnight and back would strand what arrives in between.
 */
export class ClockWatch {
  readonly #wall: () => number;
  readonly #monotonic: () => number;
  #offsetMs: number;
  #sinceMs: number;

  /** Both clocks give milliseconds. */
  constructor(wall: () => number, monotonic: () => number) {
    this.#wall = wall;
    this.#monotonic = monotonic;
    this.#sinceMs = monotonic();
    this.#offsetMs = wall() - this.#sinceMs;
  }

  /** Whether the clock was not set in the last hour. To be asked every few minutes. */
  isTrusted(): boolean {
    const nowMs = this.#monotonic();
    const offsetMs = this.#wall() - nowMs;
    if (Math.abs(offsetMs - this.#offsetMs) > maxShiftMs) this.#sinceMs = nowMs;
    this.#offsetMs = offsetMs;
    return nowMs - this.#sinceMs >= hourMs;
  }
}
