import { mayRetry, type Standing } from "./standing.ts";

/** How a standing is shown: `danger` if the contribution was refused, `caution` if something may have to be done. */
export function standingTone(standing: Standing): "success" | "waiting" | "caution" | "danger" {
  if (standing === "refused" || standing === "closed") return "danger";
  if (mayRetry(standing) || standing === "aboveLimit" || standing === "voided") return "caution";
  return standing === "sending" ? "waiting" : "success";
}
