import "../../ui/sections.css";
import { inLanguage } from "@digital-cleanup/challenge";
import { ChallengePage } from "../../features/challenge/challenge-page.tsx";
import { readJoinedEvent } from "../../features/challenge/joined/read-joined-event.ts";
import { joinedEvents } from "../../features/challenge/store.ts";
import { CleanupPage } from "../../features/cleanup/cleanup-page.tsx";
import { AsidePage } from "../../features/cleanup/trash/aside-page.tsx";
import { DevicesPage } from "../../features/devices/devices-page.tsx";
import { HabitsPage } from "../../features/habits/page/habits-page.tsx";
import { LearnPage } from "../../features/learn/learn-page.tsx";
import { MethodPage } from "../../features/learn/method/method-page.tsx";
import { SessionPage } from "../../features/session/session-page.tsx";
import { StepBar } from "../../features/session/step-bar.tsx";
import { DisplayPage } from "../../features/settings/display-page.tsx";
import { PolicyPage } from "../../features/settings/policy/policy-page.tsx";
import { SettingsPage } from "../../features/settings/settings-page.tsx";
import { unwatchWebmail } from "../../features/webmail/watch-webmail.ts";
import { usePage } from "../../ui/page-context.ts";
import { HomeStep } from "./home/home-step.tsx";
import { CleanSection } from "./sections/clean-section.tsx";
import { MyDataSection } from "./sections/my-data-section.tsx";

/** The sections that a person opens after the first, by their ids, in browsers and in Thunderbird. */
export const sharedViews = {
  clean: CleanSection,
  session: SessionSection,
  // Both end with the same next step as Home.
  cleanup: () => <CleanupPage nextStep={<HomeStep isAfterCleaning />} />,
  aside: () => <AsidePage nextStep={<HomeStep isAfterCleaning />} />,
  // With the collection points of the joined events.
  devices: () => <DevicesPage joinedEvents={joinedEvents} />,
  challenge: ChallengePage,
  learn: LearnPage,
  method: MethodPage,
  settings: () => <SettingsPage unwatch={unwatchWebmail} />,
  habits: HabitsPage,
  "my-data": MyDataSection,
  display: DisplayPage,
  policy: PolicyPage,
  "step-bar": StepBar,
};

/** The guided clean-up, whose end leads to the joined event. */
function SessionSection() {
  const { t, settings } = usePage();
  const isOff = settings.disabledFeatures.value.includes("challenge");
  const readEvent = async () => {
    const { event } = isOff ? {} : await readJoinedEvent();
    return event?.isReady ? inLanguage(event.participation.event.name, t.language) : undefined;
  };
  return <SessionPage readEvent={readEvent} />;
}
