import { inLanguage } from "@digital-cleanup/challenge";
import { readJoinedEvent } from "../../../features/challenge/joined/read-joined-event.ts";
import { SessionPage } from "../../../features/session/session-page.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** The guided clean-up, whose end leads to the joined event. */
export function SessionSection() {
  const { t, settings } = usePage();
  const isOff = settings.disabledFeatures.value.includes("challenge");
  const readEvent = async () => {
    const { event } = isOff ? {} : await readJoinedEvent();
    return event?.isReady ? inLanguage(event.participation.event.name, t.language) : undefined;
  };
  return <SessionPage readEvent={readEvent} />;
}
