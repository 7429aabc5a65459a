import * as z from "zod/mini";
import { contributionAnswerSchema } from "../contribution/contribution.ts";

/** Until protocol 2, an answer had no figures, and `aboveLimit` was called `held`. */
function upgrade(stored: unknown): unknown {
  if (typeof stored !== "object" || stored === null || "figures" in stored) return stored;
  const isHeld = "standing" in stored && stored.standing === "held";
  return { ...stored, ...(isHeld && { standing: "aboveLimit" }), published: null, figures: {} };
}

/** The tally's last answer as a device stored it. */
export const storedAnswerSchema = z.pipe(z.transform(upgrade), contributionAnswerSchema);
