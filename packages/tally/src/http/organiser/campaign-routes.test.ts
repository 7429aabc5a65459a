import {
  campaignViewSchema,
  createdCampaignSchema,
  campaignPaths,
  paths,
} from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { eachTally, openTally } from "../../../test/support/open-tally.ts";
import { readProblem } from "../../../test/support/read-problem.ts";
import { sampleEvent } from "../../../test/support/samples.ts";

const tally = eachTally(undefined, { creation: { policy: "open" } });

const name = { fr: "Semaine du tri", en: "Sorting week" };
async function createCampaign(): Promise<{ code: string; key: string }> {
  const response = await tally.ask("POST", campaignPaths.campaigns, { name });
  expect(response.status).toBe(201);
  const { campaign, campaignKey } = createdCampaignSchema.parse(await response.json());
  return { code: campaign.code, key: campaignKey };
}
const newEvent = (code: string) => {
  const { host: _, ...event } = sampleEvent({ code });
  return event;
};

describe("a campaign", () => {
  test("opens each of its events with its own key, and no other", async () => {
    const { code, key } = await createCampaign();
    const body = { label: "Mairie", event: newEvent("MAIRIE") };
    expect((await tally.ask("POST", campaignPaths.events(code), body, key)).status).toBe(201);
    await tally.store.createEvent(sampleEvent({ code: "AUTRE" }));

    const view = campaignViewSchema.parse(
      await (await tally.ask("GET", campaignPaths.campaign(code), undefined, key)).json(),
    );
    expect(view.campaign).toEqual({ code, name });
    expect(view.events).toMatchObject([
      { label: "Mairie", event: { code: "MAIRIE" }, state: "open" },
    ]);
    expect((await tally.ask("GET", paths.organiser("MAIRIE"), undefined, key)).status).toBe(200);
    expect((await tally.ask("GET", paths.organiser("AUTRE"), undefined, key)).status).toBe(403);
  });

  test("is read and changed with its key only", async () => {
    const { code } = await createCampaign();
    const other = await createCampaign();
    const body = { label: "Mairie", event: newEvent("MAIRIE") };
    for (const key of [undefined, other.key, "x"]) {
      const status = key === undefined ? 401 : 403;
      expect((await tally.ask("GET", campaignPaths.campaign(code), undefined, key)).status).toBe(
        status,
      );
      expect((await tally.ask("POST", campaignPaths.events(code), body, key)).status).toBe(status);
    }
    expect(await tally.store.campaigns.events(code)).toEqual([]);
    expect(
      (await tally.ask("GET", campaignPaths.campaign("NOBODY"), undefined, other.key)).status,
    ).toBe(404);
  });

  test("names each field of an event that is refused, and adds nothing", async () => {
    const { code, key } = await createCampaign();
    const event = { ...newEvent("MAIRIE"), endsOn: "2026-11-01", k: 1 };
    const response = await tally.ask(
      "POST",
      campaignPaths.events(code),
      { label: "x", event },
      key,
    );
    const { status, errors } = await readProblem(response);
    expect(status).toBe(422);
    expect(errors?.map(({ field }) => field).toSorted()).toContain("k");
    expect(await tally.store.campaigns.events(code)).toEqual([]);
  });

  test("refuses a demonstration, and a code that is taken", async () => {
    const { code, key } = await createCampaign();
    const add = (event: object) =>
      tally.ask("POST", campaignPaths.events(code), { label: "x", event }, key);
    expect((await add({ ...newEvent("MAIRIE"), isDemonstration: true })).status).toBe(422);
    expect((await add(newEvent("MAIRIE"))).status).toBe(201);
    expect((await add(newEvent("MAIRIE"))).status).toBe(409);
  });

  test("is created as the operator's policy allows", async () => {
    const closed = await openTally({ creation: { policy: "closed" } });
    expect((await closed.ask("POST", campaignPaths.campaigns, { name })).status).toBe(403);
    await closed.close();
  });
});
