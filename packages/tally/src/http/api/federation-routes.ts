import { Hono } from "hono";
import { statesPath } from "../../federation/states-document.ts";
import { type PreparedText, sendPrepared } from "../../responses/prepared-text.ts";

/** What this server has published, signed, for a server that adds it up with others. */
export const createFederationRoutes = (
  readSigned: (after?: string) => Promise<PreparedText>,
): Hono =>
  new Hono().get(statesPath, async (context) =>
    sendPrepared(context, await readSigned(context.req.query("after"))),
  );
