import { useState } from "preact/hooks";
import { hostPattern } from "../../platform/access/host-pattern.ts";
import { browser } from "../../platform/browser.ts";
import { Button } from "../../ui/button.tsx";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { LockedNote } from "../../ui/settings/locked-note.tsx";
import { SiteList } from "../../ui/sites/site-list.tsx";
import { requestPanel } from "./request-panel.ts";
import { unwatchWebmail, watchWebmail } from "./watch-webmail.ts";
import { webmails } from "./webmails.ts";
import { WhereIsMail } from "./where-is-mail.tsx";

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
      <WhereIsMail />
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

/** Opens what takes up space in the tab of a watched webmail. Resolves to whether there is such a tab; otherwise the webmail is opened. */
async function openWeight(origin: string): Promise<boolean> {
  const tabs = await browser.tabs.query({ url: hostPattern(origin) });
  const tab = tabs.find(({ url }) => URL.parse(url ?? "")?.origin === origin);
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: origin });
    return false;
  }
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  await requestPanel(tab.id, "weight");
  return true;
}

/** The ways to what takes up space in each watched webmail. */
function WeightLinks({ origins }: { origins: readonly string[] }) {
  const { t } = usePage();
  const [isOpened, setIsOpened] = useState(false);
  const open = (origin: string) => openWeight(origin).then((isFound) => setIsOpened(!isFound));
  return (
    <section class="card flow" aria-labelledby="emails-weight">
      <h2 id="emails-weight">{t("emails.weightTitle")}</h2>
      <p>{t("emails.weight")}</p>
      {origins.length === 0 && <p class="soft">{t("emails.weightNone")}</p>}
      {origins.length > 0 && (
        <p class="row">
          {origins.map((origin) => (
            <Button key={origin} onPress={() => open(origin)}>
              {t("emails.weightOpen", { site: new URL(origin).host })}
            </Button>
          ))}
        </p>
      )}
      <p class="small" role="status">
        {isOpened && t("emails.weightOpened")}
      </p>
    </section>
  );
}
