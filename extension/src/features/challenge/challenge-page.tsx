import { isolateText } from "@digital-cleanup/text";
import { inLanguage } from "@digital-cleanup/challenge";
import "./challenge.css";
import { reportError } from "../../platform/report-error.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { showEvent } from "./join/join-event.ts";
import { JoinForm } from "./join/join-form.tsx";
import { JoinedView } from "./joined/joined-view.tsx";
import { eventPage, type Participation } from "./participation.ts";
import { shownParticipation } from "./store.ts";
import { useChallenge } from "./use-challenge.ts";

/** The dashboard's page about events: join one, send a contribution, withdraw it. */
export function ChallengePage() {
  const state = useChallenge();
  if (!state) return null;
  const shown = shownParticipation(state);
  return shown ? (
    <>
      <JoinedView key={eventPage(shown)} participation={shown} />
      <OtherEvents participations={state.participations} shown={shown} />
    </>
  ) : (
    <NoEvent />
  );
}

function NoEvent() {
  const { t } = usePage();
  return (
    <>
      <h1>{t("dashboard.challenge")}</h1>
      <section class="card flow challenge-join">
        <div class="soft">
          <Icon name="flag" size={28} />
        </div>
        <h2>{t("challenge.noneTitle")}</h2>
        <p>{t("challenge.noneText")}</p>
        <JoinForm participations={[]} />
      </section>
    </>
  );
}

function OtherEvents(props: { participations: readonly Participation[]; shown: Participation }) {
  const { participations, shown } = props;
  const { t } = usePage();
  const others = participations.filter((candidate) => candidate !== shown);
  return (
    <>
      {others.length > 0 && (
        <section class="flow">
          <h2>{t("challenge.otherEvents")}</h2>
          <ul class="row">
            {others.map((other) => (
              <li key={eventPage(other)}>
                <button
                  type="button"
                  class="btn"
                  onClick={() => void showEvent(other).catch(reportError)}
                >
                  {t("challenge.show", {
                    name: isolateText(inLanguage(other.event.name, t.language)),
                  })}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details class="challenge-join" key={eventPage(shown)}>
        <summary>{t("challenge.joinAnother")}</summary>
        <div class="flow">
          <JoinForm participations={participations} />
        </div>
      </details>
    </>
  );
}
