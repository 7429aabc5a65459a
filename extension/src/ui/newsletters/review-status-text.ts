import type { Text } from "@digital-cleanup/text";
import type { useChoices } from "./use-choices.ts";
import type { Review } from "./use-review.ts";

export function reviewStatusText(
  t: Text,
  { state, progress, newsletters }: Review,
  { isWorking, isOffline }: Pick<ReturnType<typeof useChoices>, "isWorking" | "isOffline">,
): string {
  if (isWorking) return t("webmailReview.working");
  if (isOffline) return t("mailboxWeight.offlineReading");
  switch (state) {
    case "idle":
      return "";
    case "reading":
      return progress ? t("webmailReview.progress", progress) : t("webmailReview.reading");
    case "failed":
      return t("webmailReview.failed");
    case "offline":
      return t("mailboxWeight.offlineReading");
    case "stopped":
      return t("webmailReview.stopped");
    case "ready":
      return newsletters.length === 0 ? t("webmailReview.none") : "";
  }
}
