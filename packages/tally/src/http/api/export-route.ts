import { paths } from "@digital-cleanup/challenge";
import * as z from "zod/mini";
import { createRecentExports } from "../../exports/recent-exports.ts";
import { exportParts } from "../../exports/export-csv.ts";
import { licenceHeader } from "../../open-data/licence.ts";
import type { Store } from "../../storage/store.ts";
import type { createPrivateRouter } from "../routers/private-router.ts";
import { fieldErrors, problemResponse } from "../../responses/problem-response.ts";

const querySchema = z.object({
  format: z.optional(z.enum(["json", "csv"])),
  part: z.optional(z.enum(exportParts)),
});

/** `GET /api/events/:code/export`, open to everyone since all of it was public before. Limited, since it may be long. */
export function addExportRoute(
  { forAnyPage: add }: ReturnType<typeof createPrivateRouter>,
  store: Store,
  clock: () => number,
): void {
  const recentExport = createRecentExports(store, clock);

  add("GET", paths.export(":code"), async (context) => {
    const query = querySchema.safeParse(context.req.query());
    if (!query.success) {
      return problemResponse("invalid-body", { errors: fieldErrors(query.error) });
    }
    const { format = "json", part = "batches" } = query.data;
    const code = context.req.param("code") ?? "";
    const body = await recentExport(code, format === "json" ? { format } : { format, part });
    if (!body) return problemResponse("unknown-event");
    if (format === "json") {
      return new Response(body, {
        headers: { ...licenceHeader, "content-type": "application/json" },
      });
    }
    return new Response(body, {
      headers: {
        ...licenceHeader,
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="${code}-${part}.csv"`,
      },
    });
  });
}
