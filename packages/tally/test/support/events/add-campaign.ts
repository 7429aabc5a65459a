import type { OpenTally } from "../open-tally.ts";
import { sampleEvent } from "../samples.ts";

/** The campaign of the tests, with one event that its organiser named. */
export async function addCampaign(
  { store }: OpenTally,
  texts: { name: { fr: string; en: string }; label: string },
): Promise<void> {
  await store.campaigns.create({ code: "BRUME", name: texts.name }, new Uint8Array(32));
  await store.createEvent(sampleEvent({ code: "MEMBER", name: texts.name }), {
    campaign: { campaign: "BRUME", label: texts.label },
  });
}
