import type { EventChange } from "../event-change.ts";
import type { StoreAccess } from "../store-access.ts";
import { continueVoiding, startVoiding } from "./void-batch.ts";

/** Voids batches in steps, between which other writes are stored. `finish` also ends what an earlier process began. */
export function createVoiding({ run, changeEvent }: StoreAccess) {
  const step = (code: string): Promise<boolean> =>
    run((transaction) => {
      const record = transaction.find(code);
      if (record) continueVoiding(transaction, record);
      return () => !record?.voiding;
    });

  async function finish(code: string, signal?: AbortSignal): Promise<void> {
    for (;;) {
      if (signal?.aborted || (await step(code))) return;
    }
  }

  return {
    finish,

    async voidBatch(code: string, batch: number, reason: string): Promise<EventChange> {
      await finish(code);
      const started = await changeEvent(code, (transaction, record) =>
        startVoiding(transaction, record, batch, reason),
      );
      if (started.ok) await finish(code);
      return started;
    },
  };
}
