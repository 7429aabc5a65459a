/** Applies itself to the transaction, and answers once all of its group are applied. */
export type Operation<Transaction, Result> = (transaction: Transaction) => () => Result;

export type Engine<Transaction> = {
  begin(): Transaction;
  /** Returns only when everything since `begin` is on the disk. */
  commit(transaction: Transaction, beforeCommit: () => void): void;
  rollback(): void;
  /** The error to give when the engine itself failed, or undefined when the operation is to blame. */
  asUnavailable(error: unknown): Error | undefined;
};

type Job<Transaction> = {
  operation: Operation<Transaction, unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
};

/**
 * Self-clocked group commit: operations that arrive while one group is being written are the next group.
 * There is no timer, so a single writer never waits and a hundred share one sync of the disk.
 */
export function createGroupCommit<Transaction>(engine: Engine<Transaction>) {
  let queue: Job<Transaction>[] = [];
  let isScheduled = false;
  const counts = { commits: 0, operations: 0 };

  /** All or nothing for this group; gives what to tell each job. */
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
    for (const tell of attempt(jobs)) tell();
  }

  return {
    /** Groups that were committed, and the operations in them. */
    counts: counts as Readonly<typeof counts>,

    run<Result>(operation: Operation<Transaction, Result>): Promise<Result> {
      return new Promise<Result>((resolve, reject) => {
        queue.push({ operation, resolve: resolve as (result: unknown) => void, reject });
        if (isScheduled) return;
        isScheduled = true;
        // After the input that piled up during the last commit has been read.
        setImmediate(flush);
      });
    },
  };
}
