import { answerPages } from "../../platform/page-request.ts";
import { effectiveSettings } from "../../platform/settings/settings.ts";
import { soberAbility } from "./ability.ts";
import { addSite, removeSite } from "./choices.ts";
import { siteChoiceRequest, type SoberView, soberViewRequest } from "./page-requests.ts";
import { readMeasurement, readPages, readSober } from "./store.ts";

/** Answers what the popup and the page about the mode ask. */
export function answerSoberPages(): void {
  answerPages(soberViewRequest, readView);
  answerPages(siteChoiceRequest, ({ site, isOn }) => (isOn ? addSite(site) : removeSite(site)));
}

async function readView(): Promise<SoberView> {
  const [ability, sober, pages, measurement] = await Promise.all([
    effectiveSettings().then(soberAbility),
    readSober(),
    readPages(),
    readMeasurement(),
  ]);
  return { ability, sober, pages, ...(measurement && { measurement }) };
}
