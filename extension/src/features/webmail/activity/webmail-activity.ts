import type { ConfirmedAction, HabitEvent } from "@digital-cleanup/habits";
import type { PageNews } from "./page-events.ts";

/** What happened in this page since it was opened, as the popup shows it. */
export type DoneHere = { setAside: number; deleted: number; bytes: number; isBytesKnown: boolean };

export const nothingDone: DoneHere = { setAside: 0, deleted: 0, bytes: 0, isBytesKnown: true };

export type Meaning = {
  events: HabitEvent[];
  /** Counted as measured; moving to a trash is not. */
  counted?: Omit<ConfirmedAction, "id">;
  done: DoneHere;
};

/** What an answer of the server means for the habits and for the counts. */
export function meaningOf(news: PageNews, done: DoneHere): Meaning {
  switch (news.what) {
    case "moved":
      if (news.to === "junk") return { events: [{ type: "junk.marked", n: news.n }], done };
      if (news.to === "other") return { events: [], done };
      return {
        // A trash belongs to the mailbox: nothing is freed before it is emptied.
        events: [{ type: "mail.deleted", n: news.n, bytes: 0, source: "quota", permanent: false }],
        done: { ...done, setAside: done.setAside + news.n },
      };
    case "deleted":
    case "emptied": {
      const { n = 0, bytes } = news;
      const known =
        bytes === undefined ? ({ source: "none" } as const) : ({ bytes, source: "quota" } as const);
      return {
        events: [
          news.what === "emptied" && news.folder === "trash"
            ? { type: "trash.emptied", n, ...known }
            : { type: "mail.deleted", n, permanent: true, ...known },
        ],
        ...(n > 0 && {
          counted: { kind: "emails", count: n, ...(bytes !== undefined && { bytes }) },
        }),
        done: {
          ...done,
          deleted: done.deleted + n,
          bytes: done.bytes + (bytes ?? 0),
          isBytesKnown: done.isBytesKnown && bytes !== undefined,
        },
      };
    }
    case "trash":
      return { events: [{ type: "trash.seen", n: news.n }], done };
    case "sends":
      return { events: [{ type: "send.intent" }], done };
    case "sent":
      return { events: [{ type: "send.done" }], done };
    case "writes":
      return { events: [], done };
  }
}
