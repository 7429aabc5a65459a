import type { MessageRecord } from "./record-messages.ts";

export type Event = { type: string; [field: string]: unknown };
export type Counted = { kind: string; count: number; bytes?: number };

/** The messages from content scripts to the background, by kind. */
export async function recordedObservations(messageRecord: MessageRecord) {
  const messages = (await messageRecord.messages()).map(
    (text) => JSON.parse(text) as Record<string, unknown>,
  );
  const events = messages
    .filter(({ type }) => type === "habits/observe")
    .map(({ observation }) => (observation as { event: Event }).event);
  return {
    events,
    of: (type: string) => events.filter((event) => event.type === type),
    counted: messages.filter(({ type }) => type === "habits/count") as unknown as Counted[],
  };
}
