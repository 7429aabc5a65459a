import type { Collected } from "@digital-cleanup/challenge";
import { useEffect, useReducer, useState } from "preact/hooks";
import { followEvent } from "../client/follow-event.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { entryWords, kilograms } from "./board/entry-words.ts";
import { DeskView } from "./desk-view.tsx";
import { type Desk, type DeskSnapshot, type NewCount, openDesk } from "./open-desk.ts";
import { countDesk, type DeskCounts } from "./queue/desk-counts.ts";
import { createMemoryStorage, type QueueStorage } from "./queue/desk-queue.ts";

export type DeskPageState = {
  code: string;
  eventName: string;
  eventUrl: string;
  deskUrl: string;
  liveUrl: string;
  publishedUrl: string;
  collected: Collected;
};

/** The state that the server renders: the totals of the tally, without entries of this device. */
const initialSnapshot = (collected: Collected): DeskSnapshot => ({
  state: "idle",
  label: null,
  counts: countDesk(collected, []),
  entries: [],
  waiting: 0,
});

export function LiveDesk({ t, format, ...page }: LocaleProps & DeskPageState) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [opened, setOpened] = useState<{ desk: Desk; isPersistent: boolean }>();
  const [hasFailed, setHasFailed] = useState(false);
  const [announcement, setAnnouncement] = useState("");

  useEffect(() => {
    const { storage, isPersistent } = findStorage();
    const desk = openDesk({ ...page, storage, onChange: () => redraw(0) });
    setOpened({ desk, isPersistent });
    return wakeDesk(desk, page.liveUrl, page.publishedUrl);
  }, []);

  const tryWrite = (write: () => void): boolean => {
    try {
      write();
    } catch {
      // The storage is full. An entry that is not stored is not counted, and the page shows a warning.
      setHasFailed(true);
      return false;
    }
    setHasFailed(false);
    return true;
  };
  const announce = (key: "counted" | "undone", { desk }: { desk: Desk }, count: NewCount) => {
    const words = { t, format };
    const total = totalText(words, desk.snapshot().counts, count);
    setAnnouncement(t(`tally.desk.${key}`, { entry: entryWords(words, count), total }));
  };
  const snapshot = opened?.desk.snapshot() ?? initialSnapshot(page.collected);
  return (
    <DeskView
      t={t}
      format={format}
      eventName={page.eventName}
      eventUrl={page.eventUrl}
      desk={snapshot}
      isPersistent={opened?.isPersistent ?? true}
      hasFailed={hasFailed}
      announcement={announcement}
      onAdd={(count) => {
        if (!opened || !tryWrite(() => opened.desk.add(count))) return false;
        announce("counted", opened, count);
        return true;
      }}
      onUndo={(id) => {
        const undone = snapshot.entries.find(({ count }) => count.id === id);
        if (!opened || !undone || !tryWrite(() => opened.desk.undo(id))) return;
        announce("undone", opened, undone.count);
      }}
      onRetry={() => opened?.desk.tryNow()}
    />
  );
}

/** The total that includes an entry: the count of its device type and state, or the mass. */
const totalText = (words: LocaleProps, { devices, grams }: DeskCounts, count: NewCount): string =>
  count.kind === "devices"
    ? words.format.number(devices[count.type][count.state])
    : kilograms(words, grams);

/** The browser's storage or, if it is disabled, a storage that lasts as long as the page. */
function findStorage(): { storage: QueueStorage; isPersistent: boolean } {
  try {
    return { storage: localStorage, isPersistent: true };
  } catch {
    // A browser that blocks storage throws as soon as the property is read.
    return { storage: createMemoryStorage(), isPersistent: false };
  }
}

/** Sends stored entries now, and again when the network, the key or the page's visibility changes. Returns a stop function. */
function wakeDesk(desk: Desk, liveUrl: string, publishedUrl: string): () => void {
  const stopped = new AbortController();
  const on = (target: EventTarget, type: string, act: () => void) =>
    target.addEventListener(type, act, { signal: stopped.signal });
  on(globalThis, "online", desk.tryNow);
  on(globalThis, "hashchange", desk.tryNow);
  on(globalThis, "storage", desk.storageChanged);
  on(document, "visibilitychange", () => {
    if (document.visibilityState === "visible") desk.tryNow();
  });
  const stopFollowing = followEvent(liveUrl, publishedUrl, {
    onPublished: ({ collected }) => desk.collectedChanged(collected),
    // The sender notices a lost connection at its next request.
    onLost: () => undefined,
  });
  desk.tryNow();
  return () => {
    stopped.abort();
    stopFollowing();
    desk.close();
  };
}
