import {
  type CampaignView,
  campaignViewSchema,
  inLanguage,
  campaignPaths,
} from "@digital-cleanup/challenge";
import type { Format, Text } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useEffect, useState } from "preact/hooks";
import { askTally } from "../../client/ask-tally.ts";
import { CopyField } from "../../client/copy-field.tsx";
import { findKey, storeKey } from "../../client/stored-key.ts";
import { Campaign } from "./campaign-context.ts";
import type { CampaignPageState } from "./campaign-page-state.ts";
import { CsvImport } from "./csv-import.tsx";
import { EventsSection } from "./events-section.tsx";
import { LineForm } from "./line-form.tsx";

type Props = { t: Text; format: Format; state: CampaignPageState & { code: string } };
type Failure = "noKey" | "keyRefused" | "unreachable";

/** The page of a campaign's organiser: its events, one more, a copy, or many from a file. */
export function CampaignApp({ t, format, state }: Props) {
  const { code, basePath, baseUrl } = state;
  const [campaignKey] = useState(() => findKey("c", code));
  const [view, setView] = useState<CampaignView>();
  const [failure, setFailure] = useState<Failure | undefined>(campaignKey ? undefined : "noKey");

  async function refresh(): Promise<void> {
    if (!campaignKey) return;
    const url = basePath + campaignPaths.campaign(code);
    const asked = await askTally({
      method: "GET",
      url,
      key: campaignKey,
      schema: campaignViewSchema,
    });
    if (!asked.ok) return setFailure(asked.failure === "refused" ? "keyRefused" : "unreachable");
    storeKey("c", code, campaignKey);
    setFailure(undefined);
    setView(asked.value);
  }
  useEffect(() => void refresh(), []);

  if (!campaignKey || !view) {
    return (
      <>
        <h1>{t("tally.campaign.organise.title")}</h1>
        <p role="status">{failure && t(`tally.campaign.organise.failure.${failure}`)}</p>
      </>
    );
  }
  const { name: organiser = "", kind = "" } = view.events.at(-1)?.event.organiser ?? {};
  const to = (path: string) => `${basePath}${path}?lang=${t.language}`;
  return (
    <Campaign.Provider value={{ t, format, state, view, campaignKey, refresh }}>
      <h1>
        <OthersText text={inLanguage(view.campaign.name, t.language)} />
      </h1>
      <p class="row small">
        <a href={to(campaignPaths.page(code))}>{t("tally.campaign.organise.publicPage")}</a>
        <a href={to(campaignPaths.posters(code))}>{t("tally.campaign.posters")}</a>
      </p>
      <section class="card flow" aria-labelledby="key">
        <h2 id="key">{t("tally.campaign.organise.keyTitle")}</h2>
        <p class="small">{t("tally.campaign.organise.keyText")}</p>
        <CopyField
          t={t}
          id="link"
          label={t("tally.campaign.organise.link")}
          value={`${baseUrl}${campaignPaths.organiserPage(code)}#key=${campaignKey}`}
        />
      </section>
      {failure && <p role="alert">{t(`tally.campaign.organise.failure.${failure}`)}</p>}
      {view.events.length > 0 && <EventsSection />}
      <section class="card flow" aria-labelledby="add">
        <h2 id="add">{t("tally.campaign.organise.addTitle")}</h2>
        <LineForm
          start={{ label: "", name: "", organiser, kind, territory: "", startsOn: "", endsOn: "" }}
          onDone={() => undefined}
        />
      </section>
      <CsvImport defaults={{ organiser, kind }} />
    </Campaign.Provider>
  );
}
