import { type Event, inLanguage, parseJoinAddress } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { EffectiveSettings } from "../../platform/settings/settings.ts";
import { Button } from "../../ui/button.tsx";
import { CalmingWave } from "../../ui/calming-wave.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";

type ProposedAddress = { code: string; baseUrl: string };

/** Where the event is that the organisation proposes, if there is one and events are not switched off. */
export function proposedAddress(
  settings: Pick<EffectiveSettings, "event" | "disabledFeatures">,
): ProposedAddress | undefined {
  const address = parseJoinAddress(settings.event.value);
  const isOff = settings.disabledFeatures.value.includes("challenge");
  return address.ok && !isOff ? address : undefined;
}

/** The event that the organisation proposes, by its code until its server has given its name. */
export function ProposedEventCard(props: {
  address: ProposedAddress;
  readEvent: (address: string) => Promise<Event | undefined>;
  onTakePart: () => unknown;
}) {
  const { t, format, settings } = usePage();
  const { code, baseUrl } = props.address;
  const proposed = settings.event.value;
  const [event] = useWatchedValue(() => props.readEvent(proposed), [], [proposed]);
  return (
    <section class="welcome-event" aria-labelledby="proposed-event">
      {event ? (
        <>
          <p>
            <OthersText text={event.organiser.name} /> ·{" "}
            {format.dayRange(event.startsOn, event.endsOn)}
          </p>
          <h2 id="proposed-event">
            <OthersText text={inLanguage(event.name, t.language)} />
          </h2>
        </>
      ) : (
        <>
          <p class="anywhere" translate={false}>
            {new URL(baseUrl).host}
          </p>
          <h2 id="proposed-event" translate={false}>
            {code}
          </h2>
        </>
      )}
      <p>{t("welcome.agent.eventMeans")}</p>
      <Button class="btn--main welcome-main" id="welcome-start" onPress={props.onTakePart}>
        {t("welcome.agent.takePart")}
      </Button>
      <CalmingWave />
    </section>
  );
}
