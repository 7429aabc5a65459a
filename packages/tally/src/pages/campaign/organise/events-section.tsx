import { type Event, inLanguage } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useState } from "preact/hooks";
import { organiserPageUrl } from "../../organiser/organiser-links.ts";
import { useCampaign } from "./campaign-context.ts";
import type { EventLine } from "./event-line.ts";
import { LineForm } from "./line-form.tsx";

const lineOf = (label: string, { name, organiser }: Event, language: string): EventLine => ({
  label,
  name: inLanguage(name, language),
  organiser: organiser.name,
  kind: organiser.kind,
  territory: "",
  startsOn: "",
  endsOn: "",
});

/** The events of the campaign, each with the way to its own pages and a copy. */
export function EventsSection() {
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
