import { appearsAt, type Event } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

export const whenTotalsAppear = (t: Text, publication: Event["publication"], k: number): string =>
  publication === "live"
    ? t("tally.organise.review.live", { appearsAt: appearsAt(k) })
    : t("tally.organise.review.atClose");
