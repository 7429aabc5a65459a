import type { Figures, Nudge } from "@digital-cleanup/habits";
import type { Format, Text } from "@digital-cleanup/text";
import type { ShowMessage } from "../messages.ts";

type Range = { low: number; central: number; high: number };

/** What a nudge says. `act` is absent where there is nothing to press: `why` then tells what to do. */
export type Words = {
  title: string;
  why: string;
  act?: string;
  /** Once it is done. */
  done: string;
  /** The share as a range, said of what; drawn alone where `line` says it. */
  share?: { of?: string; range: Range; model: string };
  /** One sentence of what was measured and what would change. */
  line?: string;
};

type Said = Pick<Words, "title" | "why" | "done"> & { act?: string };

export function wordsOf(t: Text, format: Format, show: Omit<ShowMessage, "type">): Words {
  const { nudge, figures } = show;
  const said = saidOf(t, format, nudge, show);
  return { ...said, ...(figures && figuresInWords(t, format, nudge, figures)) };
}

function saidOf(t: Text, format: Format, nudge: Nudge, show: Omit<ShowMessage, "type">): Said {
  switch (nudge.rule) {
    case "email/heavy-attachment": {
      const { bytes, recipients, deliveredBytes, isExact } = nudge.numbers;
      const size = isExact ? format.bytes(bytes) : t("nudge.about", { bytes: format.bytes(bytes) });
      const why = t("nudge.heavyWhy", { bytes: format.bytes(deliveredBytes) });
      return {
        title: t("nudge.heavyTitle", { bytes: size, count: recipients }),
        why: show.hasFileSharing ? why : `${why} ${t("nudge.heavyHow")}`,
        ...(show.hasFileSharing && { act: t("nudge.heavyDo") }),
        done: t("nudge.heavyDone"),
      };
    }
    case "email/reply-all":
      return {
        title: t("nudge.replyAllTitle", { count: nudge.numbers.recipients }),
        why: t("nudge.replyAllWhy"),
        act: t("nudge.replyAllDo"),
        done: t("nudge.replyAllDone"),
      };
    case "email/many-recipients":
      return {
        title: t("nudge.manyTitle", { count: nudge.numbers.recipients }),
        why: t("nudge.manyWhy"),
        act: t("nudge.manyDo"),
        done: t("nudge.manyDone"),
      };
    case "email/unread-newsletter": {
      const { senders, messages, messagesPerYear } = nudge.numbers;
      const perYear = Math.round(messagesPerYear);
      return {
        title: t("nudge.newsletterTitle", { count: senders }),
        why: t("nudge.newsletterWhy", { count: messages, perYear }),
        act: t("nudge.newsletterDo"),
        done: t("nudge.newsletterDone"),
      };
    }
    case "email/trash-not-emptied": {
      const { messages, bytes, days } = nudge.numbers;
      const count = Math.floor(days);
      return {
        title: t("nudge.trashTitle", { count: messages }),
        why:
          bytes === undefined
            ? t("nudge.trashWhy", { count })
            : t("nudge.trashWhyBytes", { count, bytes: format.bytes(bytes) }),
        act: t("nudge.trashDo"),
        done: t("nudge.trashDone"),
      };
    }
    case "streaming/oversized-video": {
      const { videoHeightPx, targetHeightPx } = nudge.numbers;
      const target = String(targetHeightPx);
      const isFit = nudge.action.id === "fitOnThisSite";
      return {
        title: t("nudge.oversizedTitle", { height: String(videoHeightPx), target }),
        why: t("nudge.oversizedWhy"),
        act: isFit ? t("nudge.fitDo") : t("nudge.lowerDo", { height: target }),
        done: isFit
          ? t("nudge.fitDone", { site: show.host })
          : t("nudge.lowerDone", { height: target }),
      };
    }
    case "streaming/hidden-playing":
    case "streaming/audio-only":
      return hiddenSaid(t, nudge);
  }
}

type HiddenNudge = Extract<Nudge, { numbers: { hiddenMs: number } }>;

function hiddenSaid(t: Text, nudge: HiddenNudge): Said {
  const { hiddenMs, videoHeightPx } = nudge.numbers;
  const hidden = { duration: durationOf(t, hiddenMs), height: String(videoHeightPx) };
  const said =
    nudge.rule === "streaming/audio-only"
      ? { title: t("nudge.audioTitle"), why: t("nudge.audioWhy", hidden) }
      : { title: t("nudge.hiddenTitle"), why: t("nudge.hiddenWhy", hidden) };
  switch (nudge.action.id) {
    case "pauseWhenHidden":
      return { ...said, act: t("nudge.pauseHiddenDo"), done: t("nudge.pauseHiddenDone") };
    case "audioOnly":
      return { ...said, act: t("nudge.audioDo"), done: t("nudge.audioDone") };
    case "lowerWhenHidden":
    case "lowestRung": {
      const height = String(nudge.action.heightPx);
      return {
        ...said,
        act: t("nudge.lowerHiddenDo"),
        done: t("nudge.lowerHiddenDone", { height }),
      };
    }
  }
}

function durationOf(t: Text, durationMs: number): string {
  const count = Math.round(durationMs / 1000);
  return count < 120
    ? t("nudge.seconds", { count })
    : t("nudge.minutes", { count: Math.round(count / 60) });
}

function figuresInWords(t: Text, format: Format, nudge: Nudge, figures: Figures) {
  const { now, instead, less } = figures;
  const share = {
    range: now.carbonGramsCo2e,
    model: `${now.model.id} ${now.model.version}`,
  };
  if ("videoHeightPx" in nudge.numbers) {
    return {
      share,
      line: hourLine(t, format, nudge.numbers.bytesPerHour, figures),
    };
  }
  if (less) {
    const range = format.carbonRange(less.marginal.carbonGramsCo2e);
    return {
      share: { ...share, of: t("nudge.shareOfYear") },
      line: t("nudge.marginal", { range }),
    };
  }
  if (!instead) return { share: { ...share, of: t("nudge.shareOfYear") } };
  const range = format.carbonRange(instead.carbonGramsCo2e);
  const isLink = nudge.rule === "email/heavy-attachment";
  return {
    share: { ...share, of: t("nudge.shareOfMail") },
    line: isLink ? t("nudge.insteadLink", { range }) : t("nudge.insteadOne", { range }),
  };
}

/** Bytes as measured, the share, and what really changes: one line, so that none is read without the others. */
function hourLine(
  t: Text,
  format: Format,
  bytesPerHour: number | undefined,
  { now, less }: Figures,
): string {
  const share = format.carbonRange(now.carbonGramsCo2e);
  const change = less && format.carbonRange(less.marginal.carbonGramsCo2e);
  if (bytesPerHour === undefined) {
    return change
      ? t("nudge.hourlyUnmeasured", { share, change })
      : t("nudge.hourlyUnmeasuredNoChange", { share });
  }
  const bytes = format.bytes(bytesPerHour);
  return change
    ? t("nudge.hourly", { bytes, share, change })
    : t("nudge.hourlyNoChange", { bytes, share });
}
