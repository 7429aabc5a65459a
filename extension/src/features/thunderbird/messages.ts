import { browser } from "../../platform/browser.ts";

const type = "thunderbird/moving";

/** Notifies the background that the person moves these messages, by Thunderbird's numbers; none after the move. */
export const announceMove = (ids: readonly number[]): Promise<unknown> =>
  browser.runtime.sendMessage({ type, ids });

/** The numbers of `announceMove`, if it sent this message. */
export function movingIds(message: unknown): readonly number[] | undefined {
  const given = Object(message) as { type?: unknown; ids?: readonly number[] };
  return given.type === type ? given.ids : undefined;
}
