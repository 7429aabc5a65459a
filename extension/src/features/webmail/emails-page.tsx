import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { LockedNote } from "../../ui/settings/locked-note.tsx";
import { SiteList } from "../../ui/sites/site-list.tsx";
import { WeightLinks } from "./weigh-panel/weight-links.tsx";
import { unwatchWebmail, watchWebmail } from "./watch-webmail.ts";
import { webmails } from "./webmails.ts";

const namesOf = (level: (typeof webmails)[number]["level"]): string =>
  webmails.flatMap((webmail) => (webmail.level === level ? [webmail.name] : [])).join(", ");

/** The ways to clean up mail: what the suggestions do, in which webmails, where they are turned on, and what a person can do. */
export function EmailsPage() {
  const { t, settings } = usePage();
  const { value: watched, source, added } = settings.webmails;
  return (
    <>
      <PageTitle />
      <p class="lead">{t("emails.lead")}</p>
      <section class="card flow" aria-labelledby="emails-steps">
        <h2 id="emails-steps">{t("emails.stepsTitle")}</h2>
        <ol class="steps">
          {t("emails.steps", { search: "larger:10M" })
            .split("\n")
            .map((step) => (
              <li key={step}>{step}</li>
            ))}
        </ol>
        <p>
          <a class="btn" href="#declare">
            {t("emails.declare")}
          </a>
        </p>
      </section>
      <WeightLinks origins={watched} />
      <section class="card flow" aria-labelledby="emails-suggestions">
        <h2 id="emails-suggestions">{t("emails.suggestionsTitle")}</h2>
        <p>{t("emails.suggestions")}</p>
        <dl class="flow flow--tight">
          <div>
            <dt>
              <b translate={false}>{namesOf("counted")}</b>
            </dt>
            <dd class="small">{t("emails.counted")}</dd>
          </div>
          <div>
            <dt>
              <b translate={false}>{namesOf("experimental")}</b>
            </dt>
            <dd class="small">{t("webmail.experimental")}</dd>
          </div>
          <div>
            <dt>
              <b>{t("emails.other")}</b>
            </dt>
            <dd class="small">{t("webmail.genericOnly")}</dd>
          </div>
        </dl>
        <SiteList
          id="emails-webmails"
          title={t("emails.watched")}
          sites={watched}
          none={t("emails.none")}
          words={{
            remove: t("emails.turnOff"),
            removeNamed: (site) => t("emails.turnOffNamed", { site }),
            removed: (site) => t("emails.turnedOff", { site }),
          }}
          isLocked={source === "policy"}
          lockedSites={added}
          remove={unwatchWebmail}
          restore={watchWebmail}
        >
          <p class="small">{t("emails.turnOn")}</p>
        </SiteList>
        <LockedNote settingKey="webmails" />
        <p class="small">
          <a href="#habits">{t("emails.toSuggestions")}</a>
        </p>
      </section>
    </>
  );
}
