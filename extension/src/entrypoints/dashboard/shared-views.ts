import "../../ui/sections.css";
import { ChallengePage } from "../../features/challenge/challenge-page.tsx";
import { HabitsPage } from "../../features/habits/page/habits-page.tsx";
import { LearnPage } from "../../features/learn/learn-page.tsx";
import { MethodPage } from "../../features/learn/method/method-page.tsx";
import { StepBar } from "../../features/session/step-bar.tsx";
import { DisplayPage } from "../../features/settings/display-page.tsx";
import { PolicyPage } from "../../features/settings/policy/policy-page.tsx";
import { AsideSection } from "./sections/aside-section.tsx";
import { CleanSection } from "./sections/clean-section.tsx";
import { CleanupSection } from "./sections/cleanup-section.tsx";
import { DevicesSection } from "./sections/devices-section.tsx";
import { MyDataSection } from "./sections/my-data-section.tsx";
import { SessionSection } from "./sections/session-section.tsx";
import { SettingsSection } from "./sections/settings-section.tsx";

/** The sections that a person opens after the first, by their ids, in browsers and in Thunderbird. */
export const sharedViews = {
  clean: CleanSection,
  session: SessionSection,
  cleanup: CleanupSection,
  aside: AsideSection,
  devices: DevicesSection,
  challenge: ChallengePage,
  learn: LearnPage,
  method: MethodPage,
  settings: SettingsSection,
  habits: HabitsPage,
  "my-data": MyDataSection,
  display: DisplayPage,
  policy: PolicyPage,
  "step-bar": StepBar,
};
