import * as z from "zod/mini";
import source from "./national-form.2026-11-24.json" with { type: "json" };
import { reportFigureNames } from "./report-figures.ts";

const localText = z.strictObject({ fr: z.string(), en: z.string() });

/**
 * The fields of the national form, as far as known: its organisers have not confirmed any of them yet. `basis` is the
 * material they were taken from, `asOf` the day.
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
