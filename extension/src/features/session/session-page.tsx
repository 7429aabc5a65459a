import "./session.css";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { usePage } from "../../ui/page-context.ts";
import { WorkNotice } from "../../ui/settings/work-notice.tsx";
import { ClosedSession } from "./closed-session.tsx";
import { RunningSession } from "./running-session.tsx";
import { SessionIntro } from "./session-intro.tsx";
import { type SessionView, useSession } from "./use-session.ts";

/** The guided clean-up of twenty minutes: devices, phone, computer, mail, online storage and browser. */
export function SessionPage() {
  const view = useSession();
  return view ? <Session view={view} /> : null;
}

function Session({ view }: { view: SessionView }) {
  const { t } = usePage();
  const phase = view === "none" ? "none" : view.session.closed ? "closed" : "running";
  // The button that leads to another phase disappears with the phase.
  const title = useFocusRecovery([phase]);
  return (
    <>
      <PageTitle headingRef={title} />
      <WorkNotice text={t("session.employer")} />
      {view === "none" && <SessionIntro />}
      {view !== "none" &&
        (view.session.closed ? (
          <ClosedSession session={view.session} />
        ) : (
          <RunningSession session={view.session} sinceMs={view.sinceMs} />
        ))}
    </>
  );
}
