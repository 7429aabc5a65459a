import { setImmediate } from "node:timers/promises";
import { StorageUnavailable } from "./database.ts";

/** More wait for the next group, so that no group takes long. */
const maxItems = 500;

type Job<Item, Result> = {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

/**
 * Self-clocked group commit: items that arrive while one group is written form the next group. There is no timer, so a
 * single writer never waits, and a hundred writers share one sync of the disk. `write` stores all items of a group or
 * none, and resolves to a result for each.
 */
export class Groups<Item, Result> {
  readonly #write: (items: readonly Item[]) => Promise<readonly Result[]>;
  #queue: Job<Item, Result>[] = [];
  #writing: Promise<void> | undefined;
  #shared = 0;

  constructor(write: (items: readonly Item[]) => Promise<readonly Result[]>) {
    this.#write = write;
  }

  add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, resolve, reject });
      this.#writing ??= this.#writeQueue();
    });
  }

  /** How many items were stored without a commit of their own. */
  countShared = (): number => this.#shared;

  /** Resolves once everything that was added is stored, or was rejected. */
  async finish(): Promise<void> {
    await this.#writing;
  }

  async #writeQueue(): Promise<void> {
    // It ends after the input that has arrived was read.
    await setImmediate();
    while (this.#queue.length > 0) await this.#writeJobs(this.#queue.splice(0, maxItems));
    // At once, so that the next item is not left to a writer that has ended.
    this.#writing = undefined;
  }

  async #writeJobs(jobs: readonly Job<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#write(jobs.map(({ item }) => item));
      this.#shared += jobs.length - 1;
      for (const [index, { resolve }] of jobs.entries()) resolve(results[index]!);
    } catch (error) {
      if (error instanceof StorageUnavailable || jobs.length === 1) {
        for (const { reject } of jobs) reject(error);
        return;
      }
      // One item is at fault: the others are stored without it.
      for (const job of jobs) await this.#writeJobs([job]);
    }
  }
}
