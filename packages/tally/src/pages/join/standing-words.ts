import { type Published, problemKind, type Standing } from "@digital-cleanup/challenge";
import type { Words } from "../figures/figures.tsx";
import type { Joining } from "./joining.ts";
import type { Part } from "./part.ts";
import { whenSent } from "./when-sent.ts";

type Situation = Words & Pick<Joining, "event" | "part" | "published"> & { now: Date };
type Said = { title: string; line?: string };

/** What a standing says: what happened, and what follows from it. */
export function standingWords(standing: Standing, situation: Situation): Said {
  const { t, part, event, published } = situation;
  const isClosed = published.state === "closed";
  switch (standing) {
    case "none":
      return { title: "" };
    case "sending":
      return { title: t("tally.join.standing.sending") };
    case "kept": {
      const isWithdrawal = part.waiting?.kind === "withdrawal";
      const line = t(
        isWithdrawal ? "tally.join.standing.keptWithdrawal" : "tally.join.standing.kept",
      );
      return { title: t("tally.join.standing.keptTitle"), line };
    }
    case "newerServer":
    case "olderServer":
    case "otherServer": {
      const line = t(`tally.join.standing.${standing}`);
      return { title: t("tally.join.standing.otherVersionTitle"), line };
    }
    case "refused":
      return { title: t("tally.join.standing.refusedTitle"), line: refusalLine(part, situation) };
    case "withdrawn": {
      const line = t(
        isClosed ? "tally.join.standing.withdrawnClosed" : "tally.join.standing.withdrawn",
      );
      return { title: t("tally.join.standing.withdrawnTitle"), line };
    }
    case "closed":
    case "held":
    case "unknown":
      return {
        title: t(`tally.join.standing.${standing}Title`),
        line: t(`tally.join.standing.${standing}`),
      };
    case "published":
      return { title: receivedTitle(situation), line: t("tally.join.standing.published") };
    case "pending":
      return { title: receivedTitle(situation), line: pendingLine(situation, event.k, published) };
  }
}

function pendingLine({ t }: Words, k: number, { state, publication, pending }: Published): string {
  if (publication === "atClose" && state !== "closed") {
    return t("tally.join.standing.pendingAtClose", { k });
  }
  if (state === "closed") return t("tally.join.standing.pendingClosed", { k });
  return t("tally.join.standing.pending", { count: pending, k });
}

function receivedTitle({ t, format, part: { sentAtMs }, now }: Situation): string {
  if (sentAtMs === undefined) return t("tally.join.standing.received");
  const sent = whenSent(format, sentAtMs, now);
  return sent.isToday
    ? t("tally.join.standing.receivedToday", { time: sent.time })
    : t("tally.join.standing.receivedOn", { day: sent.day });
}

function refusalLine({ refusal }: Part, { t }: Words): string {
  if (!refusal) return "";
  const { problem } = refusal;
  const [first] = problem.errors ?? [];
  if (first) return t("tally.join.standing.refusedField", first);
  const kind = problemKind(problem);
  if (kind === "unknown-event") return t("tally.join.standing.refusedUnknown");
  if (kind === "event-not-started") return t("tally.join.standing.refusedNotStarted");
  if (kind === "place-required") return t("tally.join.place.required");
  if (kind === "place-refused") return t("tally.join.place.refused");
  return t("tally.join.standing.refused", { title: problem.title });
}
