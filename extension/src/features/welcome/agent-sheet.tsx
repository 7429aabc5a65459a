import { isWorkBuild } from "../../platform/build.ts";
import { usePage } from "../../ui/page-context.ts";
import { openMeasuringChoices } from "../../ui/settings/measuring-choice.ts";
import { ProposedEvent } from "../../ui/settings/proposed-event.tsx";
import { CodeCard } from "./code-card.tsx";
import { CountryLine } from "./country-line.tsx";
import { KeptList } from "./kept-list.tsx";
import { ManagedList } from "./managed-list.tsx";
import { MeasuringQuestion } from "./measuring-question.tsx";
import { PinCard } from "./pin-card.tsx";
import { useStart } from "./use-start.ts";

/** For an agent whose organisation installed or configured the extension: who set what, what the employer sees, what is kept. */
export function AgentSheet() {
  const { t, settings } = usePage();
  const { start, ...answers } = useStart();
  const organisation = settings.organisation.value;
  const isChoiceOpen = openMeasuringChoices(settings).length > 1;
  return (
    <>
      <div class="flow">
        <h1>
          {organisation
            ? t("welcome.agent.installedBy", { organisation })
            : t("welcome.agent.title")}
        </h1>
        <p class="lead">{t("welcome.agent.lead")}</p>
      </div>
      <div class="welcome-two">
        <form
          class="card flow welcome-sections"
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <div class="note">
            <h2>{t("welcome.agent.seesTitle")}</h2>
            <p class="small">{t("welcome.agent.sees")}</p>
          </div>
          <ManagedList />
          <KeptList />
          {isChoiceOpen && (
            <div>
              <MeasuringQuestion {...answers} />
            </div>
          )}
          {settings.gridZone.source !== "policy" && <CountryLine {...answers} />}
          <p class="row">
            <button class="btn btn--main btn--big" id="welcome-start">
              {t("welcome.agent.continue")}
            </button>
            <a href="/dashboard.html#settings">{t("welcome.agent.toSettings")}</a>
          </p>
        </form>
        <div class="flow">
          <PinCard />
          <ProposedEvent>
            <a
              class="btn btn--big"
              href={`/dashboard.html#challenge/${encodeURIComponent(settings.event.value)}`}
            >
              {t("common.seeEvent")}
            </a>
          </ProposedEvent>
          {settings.event.value === "" && <CodeCard />}
          {isWorkBuild && <p class="small soft">{t("welcome.agent.totals")}</p>}
        </div>
      </div>
    </>
  );
}
