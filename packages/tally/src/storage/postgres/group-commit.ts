import type { Operation } from "../group-commit.ts";
import type { Needs } from "../store-access.ts";
import { StorageUnavailable } from "../store.ts";
import type { Transaction } from "../transaction.ts";

export type Job = {
  operation: Operation<Transaction, unknown>;
  needs: Needs | undefined;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
};

/** More wait for the next group, so that no group locks its events for long. */
const maxJobs = 1000;

/**
 * Self-clocked group commit, as `createGroupCommit` for a synchronous engine: operations that arrive while one group is
 * written form the next group. `write` commits all operations of a group or none, and returns their results.
 */
export function createAsyncGroupCommit(write: (jobs: readonly Job[]) => Promise<unknown[]>) {
  let queue: Job[] = [];
  let isWriting = false;
  const counts = { commits: 0, operations: 0 };

  async function attempt(jobs: readonly Job[]): Promise<void> {
    try {
      const results = await write(jobs);
      counts.commits += 1;
      counts.operations += jobs.length;
      for (const [index, { resolve }] of jobs.entries()) resolve(results[index]);
    } catch (error) {
      if (error instanceof StorageUnavailable || jobs.length === 1) {
        for (const { reject } of jobs) reject(error);
        return;
      }
      // One operation is at fault: the others are stored without it.
      for (const job of jobs) await attempt([job]);
    }
  }

  async function writeQueue(): Promise<void> {
    while (queue.length > 0) {
      const jobs = queue.slice(0, maxJobs);
      queue = queue.slice(maxJobs);
      await attempt(jobs);
    }
    isWriting = false;
  }

  return {
    /** The number of committed groups, and of the operations in them. */
    counts: counts as Readonly<typeof counts>,

    run<Result>(operation: Operation<Transaction, Result>, needs?: Needs): Promise<Result> {
      return new Promise<Result>((resolve, reject) => {
        queue.push({ operation, needs, resolve: resolve as (result: unknown) => void, reject });
        if (isWriting) return;
        isWriting = true;
        // setImmediate runs after the input that has arrived was read.
        setImmediate(() => void writeQueue());
      });
    },
  };
}
