import * as z from "zod/mini";
import source from "./national-form.2026-11-24.json" with { type: "json" };
import { reportFigureNames } from "./report-figures.ts";

const localText = z.strictObject({ fr: z.string(), en: z.string() });

/**
 * What the organisers of the national day ask for, as far as known: no field is confirmed by them yet. `basis` says
 * what it was read from, `asOf` when.
 */
export const nationalForm = z
  .strictObject({
    asOf: z.string(),
    basis: localText,
    fields: z.array(
      z.strictObject({
        figure: z.enum(reportFigureNames),
        label: localText,
        how: localText,
        status: z.enum(["confirmed", "unconfirmed"]),
      }),
    ),
  })
  .parse(source);
