import { type Published, problemKind, type Standing } from "@digital-cleanup/challenge";
import type { PageContext } from "../../ui/page-context.ts";
import type { EventState, JoinedEvent } from "./joined-event.ts";
import { whenSent } from "./when-sent.ts";

export type Situation = {
  joined: JoinedEvent;
  published: Published | undefined;
  eventState: EventState;
};
type Words = { title: string; lines: string[] };

/** The words of a standing, for the page and the popup alike. */
export function wordsFor(
  standing: Standing,
  { joined, published, eventState }: Situation,
  { t, format }: PageContext,
): Words {
  const host = new URL(joined.address.baseUrl).host;
  const { k, publication } = joined.event;
  switch (standing) {
    case "none":
      return { title: "", lines: [] };
    case "sending":
      return { title: t("challenge.standing.sending"), lines: [] };
    case "kept": {
      const isWithdrawal = joined.waiting?.kind === "withdrawal";
      const text = isWithdrawal ? "challenge.standing.keptWithdrawal" : "challenge.standing.kept";
      return { title: t("challenge.standing.keptTitle"), lines: [t(text, { host })] };
    }
    case "newerServer":
    case "olderServer":
    case "otherServer":
      return {
        title: t("challenge.standing.otherVersionTitle"),
        lines: [t(`challenge.standing.${standing}`)],
      };
    case "refused":
      return { title: t("challenge.standing.refusedTitle"), lines: refusalLines(joined, host, t) };
    case "closed":
      return {
        title: t("challenge.standing.closedTitle"),
        lines: [t("challenge.standing.closed")],
      };
    case "held":
      return {
        title: t("challenge.standing.heldTitle"),
        lines: [t("challenge.standing.heldText")],
      };
    case "withdrawn":
      return {
        title: t("challenge.standing.withdrawnTitle"),
        lines: [t("challenge.standing.withdrawn")],
      };
    case "unknown":
      return {
        title: t("challenge.standing.unknownTitle"),
        lines: [t("challenge.standing.unknown")],
      };
    case "published":
      return {
        title: receivedTitle(joined, t, format),
        lines: [t("challenge.standing.published")],
      };
    case "pending": {
      const title = receivedTitle(joined, t, format);
      if (eventState === "closed") {
        return { title, lines: [t("challenge.standing.pendingClosed", { k })] };
      }
      if (publication === "atClose") {
        return { title, lines: [t("challenge.standing.pendingAtClose", { k })] };
      }
      const line = published
        ? t("challenge.standing.pending", { count: published.pending, k })
        : t("challenge.standing.pendingUnknown", { k });
      return { title, lines: [line] };
    }
  }
}

function receivedTitle(
  { sentAtMs }: JoinedEvent,
  t: PageContext["t"],
  format: PageContext["format"],
): string {
  if (sentAtMs === undefined) return t("challenge.standing.receivedPart");
  const sent = whenSent(format, sentAtMs, new Date());
  return sent.isToday
    ? t("challenge.standing.receivedToday", { time: sent.time })
    : t("challenge.standing.received", { day: sent.day });
}

function refusalLines({ refusal }: JoinedEvent, host: string, t: PageContext["t"]): string[] {
  if (!refusal) return [];
  const { problem } = refusal;
  if (problem.errors && problem.errors.length > 0) {
    return problem.errors.map(({ field, detail }) =>
      t("challenge.standing.refusedField", { field, detail }),
    );
  }
  const kind = problemKind(problem);
  if (kind === "unknown-event") return [t("challenge.standing.refusedUnknown", { host })];
  if (kind === "event-not-started") return [t("challenge.standing.refusedNotStarted")];
  return [t("challenge.standing.refused", { title: problem.title })];
}
