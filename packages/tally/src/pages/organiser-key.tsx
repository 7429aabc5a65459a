import type { Text } from "@digital-cleanup/text";
import { CopyField } from "./copy-field.tsx";
import { organiserLink, publicLink } from "./organiser-links.ts";

type Props = { t: Text; code: string; name: string; baseUrl: string; organiserKey: string };

/** The organiser's link with what it means, to copy or to keep as a file. */
export function OrganiserKey({ t, code, name, baseUrl, organiserKey }: Props) {
  const link = organiserLink(baseUrl, code, organiserKey);

  function download(): void {
    const meaning = t("tally.organise.created.keepLink");
    const lines = [name, publicLink(baseUrl, code), "", meaning, link, ""];
    const address = URL.createObjectURL(new Blob([lines.join("\r\n")], { type: "text/plain" }));
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.download = `${code}-${t("tally.organise.created.fileName")}.txt`;
    anchor.click();
    // The browser reads the file after the click; a minute is long enough for any of them.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
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
