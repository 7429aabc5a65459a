import type { Collected } from "@digital-cleanup/challenge";
import { useEffect, useReducer, useState } from "preact/hooks";
import type { LocaleProps } from "../figures/figures.tsx";
import { countDesk, type DeskCounts } from "./queue/desk-counts.ts";
import { DeskView } from "./desk-view.tsx";
import { entryWords, kilograms } from "./board/entry-words.ts";
import { findStorage } from "./queue/find-storage.ts";
import { type Desk, type DeskSnapshot, type NewCount, openDesk } from "./open-desk.ts";
import { wakeDesk } from "./queue/wake-desk.ts";

export type DeskPageState = {
  code: string;
  eventName: string;
  eventUrl: string;
  deskUrl: string;
  liveUrl: string;
  publishedUrl: string;
  collected: Collected;
};

/** How the server renders it: what the tally has, and nothing of this device yet. */
const untouched = (collected: Collected): DeskSnapshot => ({
  state: "idle",
  label: null,
  counts: countDesk(collected, []),
  entries: [],
  waiting: 0,
});

/** The desk with its queue and its line to the tally. */
export function LiveDesk({ t, format, ...page }: LocaleProps & DeskPageState) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [opened, setOpened] = useState<{ desk: Desk; isKept: boolean }>();
  const [hasFailed, setHasFailed] = useState(false);
  const [announcement, setAnnouncement] = useState("");

  useEffect(() => {
    const { storage, isKept } = findStorage();
    const desk = openDesk({ ...page, storage, onChange: () => redraw(0) });
    setOpened({ desk, isKept });
    return wakeDesk(desk, page.liveUrl, page.publishedUrl);
  }, []);

  const note = (write: () => void): boolean => {
    try {
      write();
    } catch {
      // The storage is full. What is not written down is not counted, and the page says so.
      setHasFailed(true);
      return false;
    }
    setHasFailed(false);
    return true;
  };
  const announce = (key: "counted" | "undone", { desk }: { desk: Desk }, count: NewCount) => {
    const words = { t, format };
    const total = totalOf(words, desk.snapshot().counts, count);
    setAnnouncement(t(`tally.desk.${key}`, { entry: entryWords(words, count), total }));
  };
  const snapshot = opened?.desk.snapshot() ?? untouched(page.collected);
  return (
    <DeskView
      t={t}
      format={format}
      eventName={page.eventName}
      eventUrl={page.eventUrl}
      desk={snapshot}
      isKept={opened?.isKept ?? true}
      hasFailed={hasFailed}
      announcement={announcement}
      onAdd={(count) => {
        if (!opened || !note(() => opened.desk.add(count))) return false;
        announce("counted", opened, count);
        return true;
      }}
      onUndo={(id) => {
        const undone = snapshot.entries.find(({ count }) => count.id === id);
        if (!opened || !undone || !note(() => opened.desk.undo(id))) return;
        announce("undone", opened, undone.count);
      }}
      onRetry={() => opened?.desk.tryNow()}
    />
  );
}

/** The total that an entry went into. */
const totalOf = (words: LocaleProps, { devices, grams }: DeskCounts, count: NewCount): string =>
  count.kind === "devices"
    ? words.format.number(devices[count.type][count.state])
    : kilograms(words, grams);
