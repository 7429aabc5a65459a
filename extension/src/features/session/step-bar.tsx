import { usePage } from "../../ui/page-context.ts";
import { usePlace } from "../../ui/navigation/place-context.ts";
import { Segments } from "./segments.tsx";
import { stepIds } from "./session-state.ts";
import { isDoneIn } from "./step-sections.ts";
import { useSession } from "./use-session.ts";

/** Above a section or part where the current step of a guided clean-up is done: which step it is, and the way back. */
export function StepBar({ of }: { of?: string }) {
  const { t } = usePage();
  const { section } = usePlace();
  const session = useSession();
  if (!session || session === "none" || session.closed) return null;
  const { current } = session;
  if (!isDoneIn(current, of ?? section.id)) return null;
  return (
    <nav
      class="card flow flow--tight step-bar"
      id="session-bar"
      aria-label={t("dashboard.session")}
    >
      <div class="row">
        <p>
          <b>
            {t("session.stepOf", { position: stepIds.indexOf(current) + 1, all: stepIds.length })}
          </b>{" "}
          {t(`session.steps.${current}`)}
        </p>
        <a class="push" href="#session">
          {t("session.back")}
        </a>
      </div>
      <Segments session={session} />
    </nav>
  );
}
