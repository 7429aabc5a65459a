/** Applies a change to the transaction. The returned function reads the answer once the whole group was applied. */
export type Operation<Transaction, Result> = (transaction: Transaction) => () => Result;

export type Engine<Transaction> = {
  begin(): Transaction;
  /** Returns only when everything since `begin` is on the disk. */
  commit(transaction: Transaction, beforeCommit: () => void): void;
  rollback(): void;
  /** The error to reject with if the engine itself failed; undefined if the operation caused the error. */
  asUnavailable(error: unknown): Error | undefined;
};

type Job<Transaction> = {
  operation: Operation<Transaction, unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
};

/**
 * Self-clocked group commit: operations that arrive while one group is being written form the next group. There is no
 * timer, so a single writer never waits, and a hundred writers share one sync of the disk.
 */
export function createGroupCommit<Transaction>(engine: Engine<Transaction>) {
  let queue: Job<Transaction>[] = [];
  let isScheduled = false;
  const counts = { commits: 0, operations: 0 };

  /** Commits all jobs or none. Returns the functions that settle their promises. */
  function attempt(jobs: readonly Job<Transaction>[]): (() => void)[] {
    try {
      const transaction = engine.begin();
      const answers = jobs.map(({ operation }) => operation(transaction));
      let results: unknown[] = [];
      engine.commit(transaction, () => {
        results = answers.map((answer) => answer());
      });
      counts.commits += 1;
      counts.operations += jobs.length;
      return jobs.map(
        ({ resolve }, index) =>
          () =>
            resolve(results[index]),
      );
    } catch (error) {
      engine.rollback();
      const unavailable = engine.asUnavailable(error);
      if (!unavailable && jobs.length > 1) return jobs.flatMap((job) => attempt([job]));
      return jobs.map(
        ({ reject }) =>
          () =>
            reject(unavailable ?? error),
      );
    }
  }

  function flush(): void {
    isScheduled = false;
    const jobs = queue;
    queue = [];
    for (const settle of attempt(jobs)) settle();
  }

  return {
    /** The number of committed groups, and of the operations in them. */
    counts: counts as Readonly<typeof counts>,

    run<Result>(operation: Operation<Transaction, Result>): Promise<Result> {
      return new Promise<Result>((resolve, reject) => {
        queue.push({ operation, resolve: resolve as (result: unknown) => void, reject });
        if (isScheduled) return;
        isScheduled = true;
        // setImmediate runs after the input that arrived during the last commit was read.
        setImmediate(flush);
      });
    },
  };
}
