import { readEvent } from "../../features/challenge/join/find-event.ts";
import { WelcomePage } from "../../features/welcome/welcome-page.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { openingTexts } from "./opening-texts.ts";

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("welcome.pageTitle"),
  view: () => <WelcomePage readEvent={readEvent} />,
});
