import {
  type Collected,
  type DeskCount,
  deskViewSchema,
  newSecret,
} from "@digital-cleanup/challenge";
import { findKey, storeKey } from "../client/stored-key.ts";
import { askDesk } from "./queue/ask-desk.ts";
import { countDesk, type DeskCounts } from "./queue/desk-counts.ts";
import { createDeskQueue, type OwnEntry, type QueueStorage, readKept } from "./queue/desk-queue.ts";
import { createDeskSender, type SenderState } from "./queue/desk-sender.ts";

/** What there is to know about a desk at one moment. */
export type DeskSnapshot = {
  state: SenderState;
  /** Who holds it; null for the organiser, and before the tally answered. */
  label: string | null;
  counts: DeskCounts;
  /** Entries of this device that were not undone, oldest first. */
  entries: OwnEntry[];
  /** How many messages the tally does not know yet. */
  waiting: number;
};

type WithoutId<T> = T extends DeskCount ? Omit<T, "id"> : never;
export type NewCount = WithoutId<DeskCount>;

type Options = {
  code: string;
  deskUrl: string;
  /** What the page came with. */
  collected: Collected;
  storage: QueueStorage;
  onChange: () => void;
};

const dayMs = 86_400_000;
const drawId = () => newSecret((bytes) => crypto.getRandomValues(bytes));

/** A desk of this device: its queue, what sends it, and the last that the tally said, which other tabs see too. */
export function openDesk({ code, deskUrl, collected, storage, onChange }: Options) {
  const queue = createDeskQueue(storage, code);
  const viewKey = `digital-cleanup.desk.${code}.view`;
  let state: SenderState = "idle";
  queue.forgetSentBefore(Date.now() - dayMs);

  const sender = createDeskSender({
    queue,
    async send(batch) {
      // An organiser holds the desk too.
      const key = findKey("d", code) ?? findKey("o", code);
      if (key === undefined) return { ok: false, failure: "noKey" };
      const sent = await askDesk(deskUrl, key, batch);
      if (sent.ok && location.hash) storeKey("d", code, key);
      return sent;
    },
    onView(view) {
      try {
        storage.setItem(viewKey, JSON.stringify(view));
      } catch {
        // The storage is full: the sums stay those of before until there is room.
      }
    },
    onState(next) {
      state = next;
      onChange();
    },
  });
  const readView = () =>
    readKept(storage.getItem(viewKey), deskViewSchema) ?? { label: null, collected };

  function change(write: () => void): void {
    write();
    onChange();
    sender.entriesChanged();
  }

  return {
    snapshot(): DeskSnapshot {
      const view = readView();
      const entries = queue.entries();
      return {
        state,
        label: view.label,
        counts: countDesk(view.collected, entries),
        entries: entries.filter(({ isUndone }) => !isUndone),
        waiting: queue.waiting().length,
      };
    },

    add: (count: NewCount): void => change(() => queue.add({ ...count, id: drawId() }, Date.now())),
    undo: (id: string): void => change(() => queue.undo(id)),
    tryNow: (): void => sender.tryNow(),
    /** Another tab wrote something. */
    storageChanged: (): void => change(() => undefined),

    /** The public page says what the desks received: asks for it where this is news. */
    heard(news: Collected): void {
      const isNews = textOf(countDesk(news, [])) !== textOf(countDesk(readView().collected, []));
      if (isNews && state === "idle") sender.tryNow();
    },

    close: (): void => sender.stop(),
  };
}

const textOf = (counts: DeskCounts): string =>
  JSON.stringify(counts, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value));

export type Desk = ReturnType<typeof openDesk>;
