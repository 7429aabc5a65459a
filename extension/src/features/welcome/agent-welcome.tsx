import type { Event } from "@digital-cleanup/challenge";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { alwaysOnPermissions, requestPermissions } from "../../platform/access/permissions.ts";
import { isWorkBuild } from "../../platform/build.ts";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { measuringChoice } from "../../ui/settings/measuring-choice.ts";
import { CodeLink } from "./code-link.tsx";
import { proposedAddress, ProposedEventCard } from "./proposed-event-card.tsx";

/** A longer one has smaller letters on a phone. */
const maxShortName = 40;

/** For an agent whose organisation installed or configured the extension: who, what the employer sees, and the event to take part in. */
export function AgentWelcome(props: {
  readEvent: (address: string) => Promise<Event | undefined>;
}) {
  const { t, settings } = usePage();
  const organisation = settings.organisation.value;
  const address = proposedAddress(settings);
  const asksForAccess = !isWorkBuild && measuringChoice(settings) === "always";
  const open = async (page: string) => {
    // Within the click. Whatever the answer, which the settings can change, the agent goes on.
    if (asksForAccess) await requestPermissions(alwaysOnPermissions);
    location.assign(page);
  };
  return (
    <>
      <h1 class={organisation.length > maxShortName ? "welcome-long" : ""}>
        {organisation ? t("welcome.agent.installedBy", { organisation }) : t("welcome.agent.title")}
      </h1>
      <p class="welcome-lead row row--one">
        <Icon name="lock" size={28} />
        <b id="welcome-sees">{t("welcome.agent.seesNothing")}</b>
      </p>
      {asksForAccess && <p>{t("welcome.asks")}</p>}
      {address ? (
        <ProposedEventCard
          address={address}
          readEvent={props.readEvent}
          onTakePart={() =>
            open(`/dashboard.html#challenge/${encodeURIComponent(settings.event.value)}`)
          }
        />
      ) : (
        <p class="welcome-others">
          <Button
            class="btn--main welcome-main"
            id="welcome-start"
            onPress={() => open("/dashboard.html")}
          >
            {t("welcome.agent.continue")}
          </Button>
          <CodeLink />
        </p>
      )}
    </>
  );
}
