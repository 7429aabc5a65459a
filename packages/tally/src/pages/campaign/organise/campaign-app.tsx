import {
  campaignPaths,
  type CampaignView,
  campaignViewSchema,
  type Event,
  inLanguage,
} from "@digital-cleanup/challenge";
import type { Format, Text } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useEffect, useState } from "preact/hooks";
import { askTally } from "../../client/ask-tally.ts";
import { CopyField } from "../../client/copy-field.tsx";
import { findKey, storeKey } from "../../client/stored-key.ts";
import { organiserPageUrl } from "../../organiser/organiser-links.ts";
import { Campaign, type CampaignPageState, useCampaign } from "./campaign-context.ts";
import { CsvImport } from "./csv-import.tsx";
import type { EventLine } from "./event-line.ts";
import { LineForm } from "./line-form.tsx";

type Props = { t: Text; format: Format; state: CampaignPageState & { code: string } };
type Failure = "noKey" | "keyRefused" | "unreachable";

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

const lineOf = (label: string, { name, organiser }: Event, language: string): EventLine => ({
  label,
  name: inLanguage(name, language),
  organiser: organiser.name,
  kind: organiser.kind,
  territory: "",
  startsOn: "",
  endsOn: "",
});

function EventsSection() {
  const { t, format, view, state, campaignKey } = useCampaign();
  const [copied, setCopied] = useState<string>();
  return (
    <section class="card flow" aria-labelledby="events">
      <h2 id="events">{t("tally.campaign.organise.events", { count: view.events.length })}</h2>
      <ul class="lines">
        {view.events.map(({ label, event, state: eventState }) => (
          <li key={event.code} class="flow flow--tight">
            <div>
              <a
                href={organiserPageUrl(
                  { t, basePath: state.basePath, code: event.code, organiserKey: campaignKey },
                  "prepare",
                )}
              >
                <OthersText text={inLanguage(event.name, t.language)} />
              </a>{" "}
              <span class="small soft">
                <OthersText text={label} /> · {format.dayRange(event.startsOn, event.endsOn)} ·{" "}
                {t(`tally.campaign.organise.state.${eventState}`)}
              </span>
            </div>
            <button
              class="btn"
              type="button"
              aria-expanded={copied === event.code}
              onClick={() => setCopied(copied === event.code ? undefined : event.code)}
            >
              {t("tally.campaign.organise.duplicate")}
              <span class="hidden"> {inLanguage(event.name, t.language)}</span>
            </button>
            {copied === event.code && (
              <LineForm
                template={event}
                start={lineOf(label, event, t.language)}
                onDone={() => setCopied(undefined)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
