import { timingSafeEqual } from "node:crypto";
import {
  type CampaignView,
  newCampaignEventSchema,
  newCampaignSchema,
  organisedEventSchema,
  campaignPaths,
} from "@digital-cleanup/challenge";
import type { Context } from "hono";
import { createNewEvent, newCapability } from "../../creation/new-event.ts";
import { capabilityHash } from "../../keys/capability-hash.ts";
import { randomCode } from "../../keys/random-code.ts";
import { problemResponse } from "../../responses/problem-response.ts";
import type { Store } from "../../storage/store.ts";
import type { KeyLimits } from "../limits/key-limits.ts";
import { checkKey } from "../routers/authorise.ts";
import type { createPrivateRouter } from "../routers/private-router.ts";
import { readBody } from "../routers/read-body.ts";
import { answerToNewEvent } from "./create-event-route.ts";

type Options = {
  store: Store;
  host: string;
  limits: KeyLimits;
  /** The refusal of whoever may not create anything here. */
  refuseCreation: (context: Context) => Promise<Response | undefined>;
};

/** More would make the page of the campaign heavy. */
const maxEvents = 200;

/** The routes of campaigns: to create one, to read it with its key, and to add an event to it. */
export function addCampaignRoutes(
  { withOwnLimits: add }: ReturnType<typeof createPrivateRouter>,
  { store, host, limits, refuseCreation }: Options,
): void {
  add("POST", campaignPaths.campaigns, async (context) => {
    const refusal = await refuseCreation(context);
    if (refusal) return refusal;
    const body = await readBody(context, newCampaignSchema);
    if (body instanceof Response) return body;
    const campaign = { code: body.value.code ?? randomCode(6), name: body.value.name };
    const campaignKey = newCapability();
    const hash = capabilityHash(campaign.code, campaignKey);
    const outcome = await store.campaigns.create(campaign, hash);
    return outcome === "created"
      ? Response.json({ campaign, campaignKey }, { status: 201 })
      : problemResponse("code-taken");
  });

  /** Adds a route for the holder of the campaign's key. */
  const withKey = (
    method: string,
    path: string,
    handle: (context: Context, code: string, key: string) => Promise<Response>,
  ) =>
    add(method, path, async (context) => {
      const code = context.req.param("code") ?? "";
      const key = await checkKey(limits, context, async (presented) => {
        const hash = await store.campaigns.readHash(code);
        if (!hash) return "not-found";
        return timingSafeEqual(hash, capabilityHash(code, presented)) ? hash : "key-refused";
      });
      return key instanceof Response ? key : handle(context, code, key);
    });

  withKey("GET", campaignPaths.campaign(":code"), async (_, code) => {
    const campaign = await store.campaigns.read(code);
    if (!campaign) return problemResponse("not-found");
    const view: CampaignView = { campaign, events: [] };
    for (const { code: eventCode, label } of await store.campaigns.events(code)) {
      const event = await store.readEvent(eventCode);
      const published = await store.readPublished(eventCode);
      if (event && published) view.events.push({ label, event, state: published.state });
    }
    return Response.json(view);
  });

  withKey("POST", campaignPaths.events(":code"), async (context, code, key) => {
    const body = await readBody(context, newCampaignEventSchema);
    if (body instanceof Response) return body;
    const { label, event: wanted } = body.value;
    if (wanted.isDemonstration !== undefined) {
      const detail = "an event of a campaign is no demonstration";
      return problemResponse("invalid-body", { errors: [{ field: "isDemonstration", detail }] });
    }
    if ((await store.campaigns.events(code)).length >= maxEvents) {
      return problemResponse("event-conflict", { detail: "tooMany" });
    }
    const result = await createNewEvent(store, wanted, host, organisedEventSchema, {
      organiserKey: key,
      campaign: { campaign: code, label },
    });
    return answerToNewEvent(result, ({ event }) => event);
  });
}
