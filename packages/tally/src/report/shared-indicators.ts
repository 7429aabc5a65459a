import * as z from "zod/mini";
import source from "./shared-indicators.2024-11-14.json" with { type: "json" };

const localText = z.strictObject({ fr: z.string(), en: z.string() });

/** Indicators that local authorities agree on among themselves, and which of them one event can answer. */
export const sharedIndicators = z
  .strictObject({
    asOf: z.string(),
    basis: localText,
    indicators: z.array(
      z.strictObject({
        answer: z.enum(["organised", "wasteKilograms", "notByEvent"]),
        label: localText,
      }),
    ),
  })
  .parse(source);
