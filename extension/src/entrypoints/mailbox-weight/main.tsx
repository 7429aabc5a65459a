import { WeightPage } from "../../features/thunderbird/weight/weight-page.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { openingTexts } from "./opening-texts.ts";

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("mailboxWeight.title"),
  view: () => <WeightPage />,
});
