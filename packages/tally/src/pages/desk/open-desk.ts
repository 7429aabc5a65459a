import {
  type Collected,
  dayMs,
  type DeskCount,
  deskViewSchema,
  newSecret,
} from "@digital-cleanup/challenge";
import { findKey, storeKey } from "../client/stored-key.ts";
import { countDesk, type DeskCounts } from "./queue/desk-counts.ts";
import {
  createDeskQueue,
  type OwnEntry,
  type QueueStorage,
  readStored,
} from "./queue/desk-queue.ts";
import { askDesk, createDeskSender, type SenderState } from "./queue/desk-sender.ts";

export type DeskSnapshot = {
  state: SenderState;
  /** The name of the desk; null for the organiser, and before the first response. */
  label: string | null;
  counts: DeskCounts;
  /** The entries made on this device, oldest first, without undone ones. */
  entries: OwnEntry[];
  /** How many entries and undos the tally has not acknowledged. */
  waiting: number;
};

type WithoutId<T> = T extends DeskCount ? Omit<T, "id"> : never;
export type NewCount = WithoutId<DeskCount>;

type Options = {
  code: string;
  deskUrl: string;
  /** The totals that the server rendered into the page. */
  collected: Collected;
  storage: QueueStorage;
  onChange: () => void;
};

const randomId = () => newSecret((bytes) => crypto.getRandomValues(bytes));

/** Opens the desk of this device: its queue, its sender, and the latest response, which other tabs share. */
export function openDesk({ code, deskUrl, collected, storage, onChange }: Options) {
  const queue = createDeskQueue(storage, code);
  const viewKey = `digital-cleanup.desk.${code}.view`;
  let state: SenderState = "idle";
  queue.forgetSentBefore(Date.now() - dayMs);

  const sender = createDeskSender({
    queue,
    async send(batch) {
      // An organiser's key also gives access to the desk.
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
        // The storage is full: the previous totals stay until there is room.
      }
    },
    onState(next) {
      state = next;
      onChange();
    },
  });
  const readView = () =>
    readStored(storage.getItem(viewKey), deskViewSchema) ?? { label: null, collected };

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

    add: (count: NewCount): void =>
      change(() => queue.add({ ...count, id: randomId() }, Date.now())),
    undo: (id: string): void => change(() => queue.undo(id)),
    tryNow: (): void => sender.tryNow(),
    /** Handles a change of the storage by another tab. */
    storageChanged: (): void => change(() => undefined),

    /** Handles totals published by the tally: requests the desk's view if they differ from the stored ones. */
    collectedChanged(published: Collected): void {
      const [before, after] = [readView().collected, published].map((each) =>
        serialize(countDesk(each, [])),
      );
      if (before !== after && state === "idle") sender.tryNow();
    },

    close: (): void => sender.stop(),
  };
}

const serialize = (counts: DeskCounts): string =>
  JSON.stringify(counts, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value));

export type Desk = ReturnType<typeof openDesk>;
