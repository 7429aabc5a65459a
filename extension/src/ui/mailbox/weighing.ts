import {
  type Clock,
  confirmCopies,
  type Copies,
  type CopiesProgress,
  createMailboxReader,
  createMailboxWeight,
  type FoundMessage,
  type MailboxReader,
  type MailboxSummary,
  type MailboxWeight,
  type MailPort,
  type MessageGroup,
  type ReadingProgress,
  type ReadingResult,
} from "@digital-cleanup/mailbox";
import { pageClock } from "./page-clock.ts";

export type WeighingState = {
  /** `offline`: the reading failed without network. It can go on, as after `failed`. */
  state: "idle" | "reading" | "searching" | "offline" | ReadingResult;
  progress: ReadingProgress | undefined;
  summary: MailboxSummary;
  copies: Copies | undefined;
  /** How far the search for copies is, while it runs. */
  copiesProgress: CopiesProgress | undefined;
};

/** What reads a mailbox into `weight`; by default, page by page from its port. */
export type CreateReader = (
  weight: MailboxWeight,
  onProgress: (progress: ReadingProgress) => void,
) => MailboxReader;

/** The reading of one mailbox. It stays in this document when the panel is closed, and nowhere else. */
export type Weighing = ReturnType<typeof createWeighing>;

export function createWeighing(
  port: MailPort,
  clock: Clock = pageClock,
  isOnline: () => boolean = () => navigator.onLine,
  createReader: CreateReader = (weight, onProgress) =>
    createMailboxReader(port, weight, clock, onProgress),
) {
  let weight = createMailboxWeight();
  let state: WeighingState["state"] = "idle";
  let progress: ReadingProgress | undefined;
  let copies: Copies | undefined;
  let copiesProgress: CopiesProgress | undefined;
  let controller = new AbortController();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const newReader = () =>
    createReader(weight, (now) => {
      progress = now;
      tell();
    });
  let reader = newReader();

  const run = async (
    doing: "reading" | "searching",
    work: (signal: AbortSignal) => Promise<ReadingResult>,
  ) => {
    controller = new AbortController();
    state = doing;
    tell();
    const result = await work(controller.signal);
    state = result === "failed" && !isOnline() ? "offline" : result;
    tell();
  };

  return {
    port,
    read: () => run("reading", (signal) => reader.read(signal)),
    readAgain() {
      weight = createMailboxWeight();
      reader = newReader();
      progress = undefined;
      copies = undefined;
      return run("reading", (signal) => reader.read(signal));
    },
    /** Only after all was read. What it found before it is stopped stays. */
    searchCopies: () =>
      run("searching", async (signal) => {
        copiesProgress = undefined;
        copies = await confirmCopies(port, weight, clock, signal, (now) => {
          copiesProgress = now;
          tell();
        });
        // The program's state is that of a reading.
        void port.endReading?.().catch(() => undefined);
        return copies.result === "failed" ? "failed" : "done";
      }),
    stop: () => controller.abort(),
    forget(found: Parameters<typeof weight.remove>[0], ids: readonly string[]) {
      weight.remove(found, ids);
      const gone = new Set(ids);
      copies &&= {
        ...copies,
        groups: copies.groups
          .map((group) =>
            group.filter(({ folder, row }) => folder.id !== found.id || !gone.has(row.id)),
          )
          .filter((group) => group.length > 1),
      };
      tell();
    },
    /** Messages that came back to their folder with new ids. */
    add(...found: Parameters<typeof weight.add>) {
      weight.add(...found);
      tell();
    },
    messages: () => weight.messages(),
    biggestOf: (group: MessageGroup): FoundMessage[] => weight.biggestOf(group),
    current: (): WeighingState => ({
      state,
      progress,
      summary: weight.summary(),
      copies,
      copiesProgress,
    }),
    /** Returns what stops listening. */
    listen(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
