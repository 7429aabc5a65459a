import type { Text } from "@digital-cleanup/text";
import type { Review } from "./use-review.ts";

export function reviewStatusText(
  t: Text,
  { state, progress, newsletters }: Review,
  isWorking: boolean,
): string {
  if (isWorking) return t("webmailReview.working");
  switch (state) {
    case "idle":
      return "";
    case "reading":
      return progress ? t("webmailReview.progress", progress) : t("webmailReview.reading");
    case "failed":
      return t("webmailReview.failed");
    case "stopped":
      return t("webmailReview.stopped");
    case "ready":
      return newsletters.length === 0 ? t("webmailReview.none") : "";
  }
}
