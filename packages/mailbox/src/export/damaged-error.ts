/** An archive that is cut short, or contains something else than it declares. */
export class DamagedError extends Error {
  constructor() {
    super("damaged");
    this.name = "DamagedError";
  }
}

/** Whether a file cannot be read, for which decompression throws a `TypeError` and the disk a `DOMException`. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof DamagedError || error instanceof TypeError || error instanceof DOMException;
