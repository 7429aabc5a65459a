import type { Published } from "@digital-cleanup/challenge";
import { countCollected } from "../../figures/device-counts.ts";

/** What the screen shows one at a time: how to join, the count, what the desk received, a figure of the day. */
export type Idea = "join" | "count" | "devices" | "fact";

/** How long each idea stays. */
export const shownForMs: Record<Idea, number> = {
  join: 12_000,
  count: 20_000,
  devices: 12_000,
  fact: 12_000,
};

/** The figures of which the screen shows one, the most telling first. */
const headlines = ["bytes", "files", "emails"] as const;
export type Headline = (typeof headlines)[number];

/** The figure that the screen shows: the first of which something is public, else the volume. */
export const headlineOf = ({ totals }: Pick<Published, "totals">): Headline =>
  headlines.find((figure) => BigInt(totals?.[figure]?.sum ?? 0) > 0n) ?? "bytes";

/**
 * The ideas of an event that is not closed, in their order. The count is first once there is one, so that it is also
 * read without JavaScript.
 */
export function ideasOf(published: Published): Idea[] {
  const { state, participations } = published;
  const devices: Idea[] = countCollected(published) > 0n ? ["devices"] : [];
  if (state === "notStarted") return ["join", ...devices, "fact"];
  return participations.received > 0
    ? ["count", ...devices, "join", "fact"]
    : ["join", ...devices, "fact"];
}
