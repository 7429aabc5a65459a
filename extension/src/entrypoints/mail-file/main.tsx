import { MailFilePage } from "../../features/mail-file/mail-file-page.tsx";
import { mountPage } from "../../ui/mount-page.tsx";
import { openingTexts } from "./opening-texts.ts";

mountPage({
  blocks: openingTexts,
  titleOf: (t) => t("mailFile.title"),
  view: () => <MailFilePage />,
});
