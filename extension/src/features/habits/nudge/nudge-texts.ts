import type { Figures, Nudge, RuleId } from "@digital-cleanup/habits";
import type { QuantityFormat, Text } from "@digital-cleanup/text";
import type { ShowMessage } from "../messages.ts";
import { ruleTextName } from "../rule-text-name.ts";

type Range = { low: number; central: number; high: number };
type Show = Pick<ShowMessage, "nudge" | "figures" | "hasFileSharing" | "host">;

/** `action` is absent if there is nothing to press; `why` then names what the person can do. */
type Sentences = { title: string; why: string; action?: string | undefined; done: string };

export type NudgeTexts = Sentences & {
  /** The average share as a range, with a caption unless `line` contains it. */
  share?: { caption?: string; range: Range; model: string };
  /** One sentence about what was measured and what would change. */
  line?: string;
};

export function nudgeTexts(t: Text, format: QuantityFormat, show: Show): NudgeTexts {
  const { nudge, figures } = show;
  return {
    ...defaultSentences(t, format, nudge),
    ...chooseVariants(t, format, show),
    ...(figures && figureTexts(t, format, nudge, figures)),
  };
}

/** The texts of the rule's name, with the nudge's numbers as parameters. The first plain number is also `count`. */
function defaultSentences(t: Text, format: QuantityFormat, nudge: Nudge): Sentences {
  const name = ruleTextName(nudge.rule);
  const parameters = formatNumbers(t, format, nudge.numbers);
  // TypeScript cannot check composed keys; a test renders every rule in every language.
  const write = (suffix: string) =>
    (t as (key: string, parameters: object) => string)(`nudge.${name}${suffix}`, parameters);
  return { title: write("Title"), why: write("Why"), action: write("Do"), done: write("Done") };
}

function formatNumbers(t: Text, format: QuantityFormat, numbers: Nudge["numbers"]) {
  const parameters: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(numbers)) {
    if (typeof value !== "number") continue;
    if (/^bytes|Bytes$/.test(name)) parameters[name] = format.bytes(value);
    else if (name.endsWith("Ms")) parameters[name] = duration(t, value);
    else if (name.endsWith("Px")) parameters[name] = String(value);
    else {
      parameters[name] = value;
      parameters.count ??= value;
    }
  }
  return parameters;
}

type Variants = {
  [Id in RuleId]?: (
    t: Text,
    format: QuantityFormat,
    nudge: Extract<Nudge, { rule: Id }>,
    show: Show,
  ) => Partial<Sentences>;
};

/** Sentences that depend on more than the rule's name and numbers. Rules without an entry use the defaults alone. */
const variants: Variants = {
  "email/heavy-attachment": (t, format, { numbers }, { hasFileSharing }) => {
    const { bytes, recipients, deliveredBytes, isExact } = numbers;
    const size = isExact ? format.bytes(bytes) : t("nudge.about", { bytes: format.bytes(bytes) });
    const why = t("nudge.heavyAttachmentWhy", { deliveredBytes: format.bytes(deliveredBytes) });
    return {
      title: t("nudge.heavyAttachmentTitle", { bytes: size, count: recipients }),
      ...(!hasFileSharing && {
        why: `${why} ${t("nudge.heavyAttachmentHow")}`,
        action: undefined,
      }),
    };
  },
  "email/unread-newsletter": (t, _format, { numbers: { messages, messagesPerYear } }) => ({
    why: t("nudge.unreadNewsletterWhy", { count: messages, perYear: messagesPerYear }),
  }),
  "email/trash-not-emptied": (t, format, { numbers: { bytes, days } }) => ({
    why:
      bytes === undefined
        ? t("nudge.trashNotEmptiedWhy", { count: days })
        : t("nudge.trashNotEmptiedWhyBytes", { count: days, bytes: format.bytes(bytes) }),
  }),
  "streaming/oversized-video": (t, _format, { action }, { host }) => {
    if (action.id === "fitOnThisSite") {
      return {
        why: t("nudge.fitWhy"),
        action: t("nudge.fitDo", { site: host }),
        done: t("nudge.fitDone", { site: host }),
      };
    }
    const height = String(action.heightPx);
    return { action: t("nudge.lowerDo", { height }), done: t("nudge.lowerDone", { height }) };
  },
  "streaming/hidden-playing": (t, _format, { action }) =>
    action.id === "pauseWhenHidden"
      ? { action: t("nudge.pauseHiddenDo"), done: t("nudge.pauseHiddenDone") }
      : lowerWhenHidden(t, action.heightPx),
  "streaming/audio-only": (t, _format, { action }) =>
    action.id === "audioOnly" ? {} : lowerWhenHidden(t, action.heightPx),
};

const lowerWhenHidden = (t: Text, heightPx: number) => ({
  action: t("nudge.lowerHiddenDo"),
  done: t("nudge.lowerHiddenDone", { height: String(heightPx) }),
});

function chooseVariants(t: Text, format: QuantityFormat, show: Show): Partial<Sentences> {
  // Looked up by the rule of the nudge itself, so the entry takes this nudge.
  const variant = variants[show.nudge.rule] as
    | ((t: Text, format: QuantityFormat, nudge: Nudge, show: Show) => Partial<Sentences>)
    | undefined;
  return variant?.(t, format, show.nudge, show) ?? {};
}

function duration(t: Text, durationMs: number): string {
  const count = Math.round(durationMs / 1000);
  return count < 120
    ? t("nudge.seconds", { count })
    : t("nudge.minutes", { count: Math.round(count / 60) });
}

function figureTexts(t: Text, format: QuantityFormat, nudge: Nudge, figures: Figures) {
  const { now, instead, less } = figures;
  const share = {
    range: now.carbonGramsCo2e,
    model: `${now.model.id} ${now.model.version}`,
  };
  if ("videoHeightPx" in nudge.numbers) {
    return { share, line: hourLine(t, format, nudge.numbers.bytesPerHour, figures) };
  }
  if (less) {
    const range = format.carbonRange(less.marginal.carbonGramsCo2e);
    return {
      share: { ...share, caption: t("nudge.shareOfYear") },
      line: t("nudge.marginal", { range }),
    };
  }
  if (!instead) return { share: { ...share, caption: t("nudge.shareOfYear") } };
  const range = format.carbonRange(instead.carbonGramsCo2e);
  const isLink = nudge.action.id === "shareByLink";
  return {
    share: { ...share, caption: t("nudge.shareOfMail") },
    line: isLink ? t("nudge.insteadLink", { range }) : t("nudge.insteadOne", { range }),
  };
}

/** Measured bytes, the share, and what really changes: in one sentence, so that none is read without the others. */
function hourLine(
  t: Text,
  format: QuantityFormat,
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
