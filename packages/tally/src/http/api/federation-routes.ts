import { Hono } from "hono";
import { statesPath } from "../../federation/states-document.ts";
import { sharedForASecond } from "../../responses/shared-for-a-second.ts";
import { taggedResponse } from "../../responses/tagged-response.ts";

/** What this server has published, signed, for a server that adds it up with others. */
export const createFederationRoutes = (readSigned: () => Promise<string>): Hono =>
  new Hono().get(statesPath, async (context) =>
    taggedResponse(context, await readSigned(), "application/json", {
      "cache-control": sharedForASecond,
    }),
  );
