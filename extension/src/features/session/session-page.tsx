import "./session.css";
import { isWorkBuild } from "../../platform/build.ts";
import { usePage } from "../../ui/page-context.ts";
import { ClosedSession } from "./closed-session.tsx";
import { RunningSession } from "./running-session.tsx";
import { SessionIntro } from "./session-intro.tsx";
import { useSession } from "./use-session.ts";

/** The guided session of twenty minutes: phone, computer, mail, cloud, browser and devices. */
export function SessionPage() {
  const { t } = usePage();
  const view = useSession();
  return (
    <div class="flow session" style={{ "--gap": "var(--space-5)" }}>
      <h1>{t("dashboard.session")}</h1>
      {isWorkBuild && <p class="note small">{t("session.employer")}</p>}
      {view === "none" && <SessionIntro />}
      {view &&
        view !== "none" &&
        (view.session.closed ? (
          <ClosedSession session={view.session} totals={view.session.closed} />
        ) : (
          <RunningSession session={view.session} sinceMs={view.sinceMs} />
        ))}
    </div>
  );
}
