import type { Text } from "@digital-cleanup/text";
import { CopyField } from "../client/copy-field.tsx";
import { organiserLink } from "./organiser-links.ts";
import { saveFile } from "@digital-cleanup/ui/save-file.ts";

type Props = {
  t: Text;
  code: string;
  name: string;
  baseUrl: string;
  /** The event's public link. */
  publicLink: string;
  organiserKey: string;
};

/** The organiser's link, to copy or to download as a text file. */
export function OrganiserKey({ t, code, name, baseUrl, publicLink, organiserKey }: Props) {
  const link = organiserLink(baseUrl, code, organiserKey);

  function download(): void {
    const meaning = t("tally.organise.created.keepLink");
    const lines = [name, publicLink, "", meaning, link, ""];
    saveFile(
      `${code}-${t("tally.organise.created.fileName")}.txt`,
      "text/plain",
      lines.join("\r\n"),
    );
  }

  return (
    <>
      <CopyField
        t={t}
        id="organiser-link"
        label={t("tally.organise.created.organiserLink")}
        value={link}
      />
      <p>
        <button class="btn" type="button" onClick={download}>
          {t("tally.organise.created.download")}
        </button>
      </p>
    </>
  );
}
