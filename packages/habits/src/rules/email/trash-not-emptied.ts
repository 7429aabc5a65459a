import { toFigure } from "../../figures/figure.ts";
import { dayMs } from "../../state/day-ms.ts";
import { defineRule } from "../define-rule.ts";
import { amountThreshold, countThreshold } from "../threshold.ts";

type Found = {
  readonly reason: "manyMessages" | "manyBytes";
  readonly numbers: {
    readonly messages: number;
    readonly bytes?: number;
    readonly days: number;
  };
  readonly action: { readonly id: "openTrash" };
};

/** A trash that has held many messages or many bytes for many days. Thresholds are our own judgement. */
export const trashNotEmptied = defineRule({
  id: "email/trash-not-emptied",
  eventType: "trash.seen",
  canActByItself: false,
  thresholds: {
    minimumMessages: countThreshold(100),
    minimumBytes: amountThreshold(100_000_000),
    minimumDays: amountThreshold(14),
  },
  find({ n, bytes, oldestDays }, thresholds, { nowMs, trashSinceMs }): Found | undefined {
    const { minimumMessages, minimumBytes, minimumDays } = thresholds;
    const days = oldestDays ?? (nowMs - trashSinceMs) / dayMs;
    const isMany = n >= minimumMessages;
    const isHeavy = bytes !== undefined && bytes >= minimumBytes;
    if (n === 0 || days < minimumDays || (!isMany && !isHeavy)) return undefined;
    return {
      reason: isMany ? "manyMessages" : "manyBytes",
      numbers: { messages: n, days: Math.floor(days), ...(bytes !== undefined && { bytes }) },
      action: { id: "openTrash" },
    };
  },
  figures({ numbers: { bytes } }, { electricity }, { deletionAvoids }) {
    if (bytes === undefined) return undefined;
    const { average, marginal } = deletionAvoids({ bytes, years: 1, electricity });
    const now = toFigure(average);
    return { now, less: { average: now, marginal: toFigure(marginal) } };
  },
  preview: {
    reason: "manyMessages",
    numbers: { messages: 412, bytes: 180_000_000, days: 45 },
    action: { id: "openTrash" },
  },
});
