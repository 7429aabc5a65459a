import type { ConfirmedAction, HabitEvent } from "@digital-cleanup/habits";
import type { PageEvent } from "./page-events.ts";

/** What happened in this page since it was opened, as the popup shows it. */
export type WebmailActivity = {
  setAside: number;
  deleted: number;
  bytes: number;
  isBytesKnown: boolean;
  /** Some of the bytes are sums of rounded sizes. */
  isAbout: boolean;
  /** Deletions and moves to the trash that the server did, of an unknown number of messages. */
  uncounted: number;
  /** Messages sent with files, and the size of those files. */
  sentWithFiles: number;
  attachedBytes: number;
};

export const noActivity: WebmailActivity = {
  setAside: 0,
  deleted: 0,
  bytes: 0,
  isBytesKnown: true,
  isAbout: false,
  uncounted: 0,
  sentWithFiles: 0,
  attachedBytes: 0,
};

const withUncounted = (activity: WebmailActivity): WebmailActivity => ({
  ...activity,
  uncounted: activity.uncounted + 1,
});

type Interpretation = {
  habitEvent?: HabitEvent;
  /** Present if the event counts as a measured action; a move to the trash does not. */
  confirmed?: Omit<ConfirmedAction, "id">;
  /** Absent if nothing changed. */
  activity?: WebmailActivity;
};

/**
 * Translates a confirmed page event into a habit event, a counted action and the updated activity. `attachedBytes` are those of the
 * message that was written last.
 */
export function interpretPageEvent(
  event: PageEvent,
  activity: WebmailActivity,
  attachedBytes = 0,
): Interpretation {
  switch (event.type) {
    case "moved":
      if (event.n === undefined) return { activity: withUncounted(activity) };
      if (event.to === "junk") return { habitEvent: { type: "junk.marked", n: event.n } };
      if (event.to === "other") return {};
      return {
        // The trash is part of the mailbox, so nothing is freed until it is emptied.
        habitEvent: {
          type: "mail.deleted",
          n: event.n,
          bytes: 0,
          source: "quota",
          permanent: false,
        },
        activity: { ...activity, setAside: activity.setAside + event.n },
      };
    case "restored":
      return { activity: { ...activity, setAside: Math.max(0, activity.setAside - event.n) } };
    case "deleted":
    case "emptied": {
      const { n = 0, bytes, isAbout = false } = event;
      const source = isAbout ? ("rounded" as const) : ("quota" as const);
      const freed = bytes === undefined ? ({ source: "none" } as const) : { bytes, source };
      return {
        habitEvent:
          event.type === "emptied" && event.folder === "trash"
            ? { type: "trash.emptied", n, ...freed }
            : { type: "mail.deleted", n, permanent: true, ...freed },
        ...(n > 0 && {
          confirmed: { kind: "emails", count: n, ...(bytes !== undefined && { bytes }) },
        }),
        activity:
          event.n === undefined
            ? withUncounted(activity)
            : {
                ...activity,
                deleted: activity.deleted + n,
                bytes: activity.bytes + (bytes ?? 0),
                isBytesKnown: activity.isBytesKnown && bytes !== undefined,
                isAbout: activity.isAbout || isAbout,
              },
      };
    }
    case "trashCounted":
      return { habitEvent: { type: "trash.seen", n: event.n } };
    case "sending":
      return { habitEvent: { type: "send.intent" } };
    case "sent":
      return {
        habitEvent: { type: "send.done" },
        ...(attachedBytes > 0 && {
          activity: {
            ...activity,
            sentWithFiles: activity.sentWithFiles + 1,
            attachedBytes: activity.attachedBytes + attachedBytes,
          },
        }),
      };
    case "composeStarted":
      return {};
  }
}
