import { EmbedPage } from "../../features/sober/embed/embed-page.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { openingTexts } from "./opening-texts.ts";

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("soberEmbed.title"),
  view: () => <EmbedPage />,
});
