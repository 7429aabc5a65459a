export type Write = () => Promise<unknown>;

/** Serialises writes into one transaction each: a write starts only after the previous one is on the disk. */
export function oneByOne<Args extends unknown[], Result>(
  write: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const next = last.then(() => write(...args));
    last = next;
    return next;
  };
}
