import type { Text } from "@digital-cleanup/text";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";
import { CopyField } from "../client/copy-field.tsx";
import { organiserLink } from "./organiser-links.ts";

type Link = { t: Text; code: string; baseUrl: string; organiserKey: string };

export const OrganiserLinkField = ({ t, code, baseUrl, organiserKey }: Link) => (
  <CopyField
    t={t}
    id="organiser-link"
    label={t("tally.organise.created.organiserLink")}
    value={organiserLink(baseUrl, code, organiserKey)}
  />
);

export function saveOrganiserLink({
  t,
  code,
  name,
  baseUrl,
  publicLink,
  organiserKey,
}: Link & { name: string; publicLink: string }): void {
  const meaning = t("tally.organise.created.keepLink");
  const link = organiserLink(baseUrl, code, organiserKey);
  const lines = [name, publicLink, "", meaning, link, ""];
  saveFile(`${code}-${t("tally.organise.created.fileName")}.txt`, "text/plain", lines.join("\r\n"));
}
