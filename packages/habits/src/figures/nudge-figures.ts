import {
  attachmentOrLink,
  deletionAvoids,
  estimateEmail,
  estimateUnreadEmail,
  scaleEstimate,
} from "@digital-cleanup/footprint";
import { checked } from "../validation/parse-field.ts";
import { type Conditions, type ConditionsInput, conditionsSchema } from "./conditions.ts";
import { type Figure, type Figures, figureOf } from "./figure.ts";
import type { Nudge } from "../rules/nudge.ts";
import { plainMailBytes } from "../rules/plain-mail.ts";
import { streamingFigures } from "./streaming-figures.ts";

/**
 * The figures of a nudge from `@digital-cleanup/footprint`: mails by size and recipients, videos by time and never by bytes.
 * Undefined where a trash has no known size. `decide` does without, so that who decides need not load the models.
 */
export function figuresOf(nudge: Nudge, conditions: ConditionsInput = {}): Figures | undefined {
  const known = checked("conditions", conditionsSchema, conditions, "texts");
  switch (nudge.rule) {
    case "email/heavy-attachment": {
      const { bytes, recipients } = nudge.numbers;
      const { attachment, link } = attachmentOrLink({ bytes, recipients, ...onTheWay(known) });
      return { now: figureOf(attachment), instead: figureOf(link) };
    }
    case "email/reply-all":
    case "email/many-recipients": {
      const { bytes, recipients } = nudge.numbers;
      return { now: mailTo(recipients, bytes, known), instead: mailTo(1, bytes, known) };
    }
    case "email/unread-newsletter": {
      const { bytesPerMessage: bytes, messagesPerYear } = nudge.numbers;
      const one = estimateUnreadEmail({ bytes, ...onTheWay(known) });
      return { now: figureOf(scaleEstimate(one, messagesPerYear)) };
    }
    case "email/trash-not-emptied": {
      const { bytes } = nudge.numbers;
      return bytes === undefined ? undefined : yearOfTrash(bytes, known);
    }
    default:
      return streamingFigures(nudge, known);
  }
}

/** Of conditions, what counts where nobody sits in front of a screen. */
const onTheWay = ({ network, geography, intensityGramsPerKwh }: Conditions) => ({
  network,
  geography,
  intensityGramsPerKwh,
});

function mailTo(recipients: number, bytes: number, conditions: Conditions): Figure<"average"> {
  return figureOf(estimateEmail({ ...conditions, bytes: plainMailBytes + bytes, recipients }));
}

function yearOfTrash(bytes: number, { intensityGramsPerKwh }: Conditions): Figures {
  const avoided = deletionAvoids({ bytes, years: 1, intensityGramsPerKwh });
  const average = figureOf(avoided.average);
  return { now: average, less: { average, marginal: figureOf(avoided.marginal) } };
}
