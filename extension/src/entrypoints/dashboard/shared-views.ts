import "../../ui/sections.css";
import { ChallengePage } from "../../features/challenge/challenge-page.tsx";
import { DeclarePage } from "../../features/declare/declare-page.tsx";
import { InventoryPage } from "../../features/devices/inventory/inventory-page.tsx";
import { RegisterPage } from "../../features/devices/register/register-page.tsx";
import { LearnPage } from "../../features/learn/learn-page.tsx";
import { MethodPage } from "../../features/learn/method/method-page.tsx";
import { PledgePage } from "../../features/learn/pledge/pledge-page.tsx";
import { PracticesPage } from "../../features/learn/practices/practices-page.tsx";
import { QuizPage } from "../../features/learn/quiz/quiz-page.tsx";
import { RankingPage } from "../../features/learn/ranking/ranking-page.tsx";
import { RucksackPage } from "../../features/learn/rucksack/rucksack-page.tsx";
import { StepBar } from "../../features/session/step-bar.tsx";
import { DisplayPage } from "../../features/settings/display-page.tsx";
import { HelpPage } from "../../features/settings/help/help-page.tsx";
import { PolicyPage } from "../../features/settings/policy/policy-page.tsx";
import { AsideSection } from "./sections/aside-section.tsx";
import { CleanSection } from "./sections/clean-section.tsx";
import { CleanupSection } from "./sections/cleanup-section.tsx";
import { DevicePlacesSection } from "./sections/device-places-section.tsx";
import { HabitsSection } from "./sections/habits-section.tsx";
import { MyDataSection } from "./sections/my-data-section.tsx";
import { SessionSection } from "./sections/session-section.tsx";
import { SettingsSection } from "./sections/settings-section.tsx";

/** The sections that a person opens after the first, by their ids, in browsers and in Thunderbird. */
export const sharedViews = {
  clean: CleanSection,
  session: SessionSection,
  cleanup: CleanupSection,
  declare: DeclarePage,
  aside: AsideSection,
  devices: InventoryPage,
  "device-places": DevicePlacesSection,
  "device-register": RegisterPage,
  challenge: ChallengePage,
  learn: LearnPage,
  ranking: RankingPage,
  quiz: QuizPage,
  practices: PracticesPage,
  pledge: PledgePage,
  rucksack: RucksackPage,
  method: MethodPage,
  settings: SettingsSection,
  habits: HabitsSection,
  "my-data": MyDataSection,
  display: DisplayPage,
  help: HelpPage,
  policy: PolicyPage,
  "step-bar": StepBar,
};
