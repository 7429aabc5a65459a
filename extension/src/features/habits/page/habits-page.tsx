import type { RuleId } from "@digital-cleanup/habits";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { useState } from "preact/hooks";
import { isThunderbird, isWorkBuild } from "../../../platform/build.ts";
import { alwaysOnPermissions } from "../../../platform/access/permissions.ts";
import { Button } from "../../../ui/button.tsx";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { PermissionGate } from "../../../ui/permission-gate.tsx";
import { eraseUnreadableStates, type UnreadableStates } from "../store.ts";
import "./habits.css";
import { MailSection, type WebmailActions } from "./mail-section.tsx";
import { RuleCard } from "./rule-card.tsx";
import { RuleGroup } from "./rule-group.tsx";
import { ThresholdForm } from "./threshold-form.tsx";
import { mailboxRules, readThresholds, videoRules, writingRules } from "./thresholds.ts";
import { useHabits } from "./use-habits.ts";
import { addFitSite, removeFitSite } from "../fit-sites.ts";
import { AddSite } from "../../../ui/sites/add-site.tsx";
import { SiteList } from "../../../ui/sites/site-list.tsx";
import { parseOrigin } from "./parse-origin.ts";

/** The settings of every rule, and the limits of all of them. */
export function HabitsPage({ webmails }: { webmails: WebmailActions }) {
  const { t, settings } = usePage();
  const view = useHabits();
  // One preview at a time, as a page shows one nudge.
  const [previewed, setPreviewed] = useState<RuleId>();
  if (!view) return null;
  const cards = (rules: readonly RuleId[]) =>
    rules.map((rule) => (
      <RuleCard
        key={rule}
        rule={rule}
        view={view}
        isPreviewed={rule === previewed}
        preview={(isWanted) => setPreviewed(isWanted ? rule : undefined)}
      />
    ));
  return (
    <>
      <PageTitle />
      <p class="lead">{t("habits.lead")}</p>
      <UnreadableStateNote states={view.unreadable} />
      <p class="small soft">{t("habits.private")}</p>
      {!isThunderbird && (
        <RuleGroup id="video" rules={videoRules} view={view}>
          <VideoAccess />
          {cards(videoRules)}
          <FitSitesSection sites={view.fitSites} />
        </RuleGroup>
      )}
      <RuleGroup id="mail" rules={writingRules} view={view}>
        {cards(writingRules)}
        <MailSection {...webmails} />
      </RuleGroup>
      {!isThunderbird && (
        <RuleGroup id="mailbox" rules={mailboxRules} view={view}>
          {cards(mailboxRules)}
        </RuleGroup>
      )}
      <details class="card" id="habits-limits-card">
        <summary>{t("habits.limits")}</summary>
        <div class="flow">
          <p class="small soft">{t("habits.limitsWhy")}</p>
          {!isThunderbird && <p class="small soft">{t("habits.key")}</p>}
          <ThresholdForm
            group="limits"
            thresholds={readThresholds(settings.habits.value, view.policy, "limits")}
          />
        </div>
      </details>
    </>
  );
}

/** Videos are observed only if pages are measured, which needs the same permission. */
function VideoAccess() {
  const { t, settings } = usePage();
  const isOnClick = settings.measurement.value === "onClick";
  const text = isOnClick ? t("habits.accessOnClick") : t("habits.accessGiven");
  // In the work build the organisation granted the permission, and only it can remove it.
  if (isWorkBuild) return isOnClick ? <p class="note small">{text}</p> : null;
  return (
    <PermissionGate
      id="habits-access"
      wanted={alwaysOnPermissions}
      why={t("habits.accessWhy")}
      allow={t("habits.accessAllow")}
    >
      <p class="small soft">{text}</p>
    </PermissionGate>
  );
}

/** The sites whose videos are fitted before they load. */
function FitSitesSection({ sites }: { sites: string[] }) {
  const { t } = usePage();
  return (
    <section class="card flow">
      <SiteList
        id="habits-fit"
        title={t("habits.fitSites")}
        sites={sites}
        none={t("habits.fitSitesNone")}
        remove={removeFitSite}
        restore={addFitSite}
      />
      <p class="small soft">{t("habits.fitSitesWhy")}</p>
      <AddSite id="habits-fit" wrong={t("habits.notASite")} parse={parseOrigin} add={addFitSite} />
    </section>
  );
}

/** Reports a state that could not be read, with a button that saves a copy and one that erases it. */
function UnreadableStateNote({ states }: { states: UnreadableStates }) {
  const { t } = usePage();
  if (states.length === 0) return null;
  const save = () => saveFile("habits.json", "application/json", JSON.stringify(states, null, 2));
  return (
    <div class="note note--caution flow" id="habits-aside">
      <p>{t("habits.aside")}</p>
      <p class="row">
        <Button onPress={save}>{t("habits.asideSave")}</Button>
        <Button class="btn--text" id="habits-aside-forget" onPress={eraseUnreadableStates}>
          {t("habits.asideForget")}
        </Button>
      </p>
    </div>
  );
}
