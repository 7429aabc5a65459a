import "./challenge.css";
import { reportError } from "../../platform/report-error.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { JoinForm } from "./join-form.tsx";
import { eventPageOf, type JoinedEvent } from "./joined-event.ts";
import { JoinedView } from "./joined-view.tsx";
import { shownEvent } from "./store.ts";
import { showEvent } from "./take-part.ts";
import { useChallenge } from "./use-challenge.ts";

/** The dashboard's page about events: join one, send to it, take it back. */
export function ChallengePage() {
  const state = useChallenge();
  if (!state) return null;
  const shown = shownEvent(state);
  return shown ? (
    <>
      <JoinedView key={eventPageOf(shown)} joined={shown} />
      <OtherEvents joined={state.joined} shown={shown} />
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
          <Icon name="challenge" size={28} />
        </div>
        <h2>{t("challenge.noneTitle")}</h2>
        <p>{t("challenge.noneText")}</p>
        <JoinForm joined={[]} />
      </section>
    </>
  );
}

function OtherEvents({ joined, shown }: { joined: readonly JoinedEvent[]; shown: JoinedEvent }) {
  const { t } = usePage();
  const others = joined.filter((candidate) => candidate !== shown);
  return (
    <>
      {others.length > 0 && (
        <section class="flow">
          <h2>{t("challenge.otherEvents")}</h2>
          <ul class="row">
            {others.map((other) => (
              <li key={eventPageOf(other)}>
                <button
                  type="button"
                  class="btn"
                  onClick={() => void showEvent(other).catch(reportError)}
                >
                  {t("challenge.show", { name: other.event.name[t.language] })}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details class="challenge-join" key={eventPageOf(shown)}>
        <summary>{t("challenge.joinAnother")}</summary>
        <div class="flow">
          <JoinForm joined={joined} />
        </div>
      </details>
    </>
  );
}
