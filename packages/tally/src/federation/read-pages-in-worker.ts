import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Refusal } from "./refusals.ts";
import type { PageJob, StatesPage } from "./read-page.ts";

/** A page of 2 MB takes a tenth of that, whatever it contains, or is not worth reading. */
const maxMemoryMb = 256;
/** A page takes less than a second, and a busy machine has other work. */
const maxMs = 30_000;

/**
 * Reads pages of other servers on a thread of its own: what they contain may be made to take long, or all memory. `script`
 * is that thread's program.
 */
export function createPageReader(script: URL) {
  let worker: Worker | undefined;

  async function stop(): Promise<void> {
    const running = worker;
    worker = undefined;
    await running?.terminate();
  }

  return {
    async read(job: PageJob): Promise<StatesPage | Refusal> {
      worker ??= new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb } });
      worker.unref();
      worker.postMessage(job);
      try {
        const [read] = await once(worker, "message", { signal: AbortSignal.timeout(maxMs) });
        return read as StatesPage | Refusal;
      } catch {
        // The thread ran out of memory or of time.
        await stop();
        return "unreadable";
      }
    },

    /** Ends the thread until the next page, and frees its memory. */
    stop,
  };
}

export type PageReader = ReturnType<typeof createPageReader>;
