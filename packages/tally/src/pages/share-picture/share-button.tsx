import type { Text } from "@digital-cleanup/text";
import { useState } from "preact/hooks";

type Props = {
  t: Text;
  title: string;
  /** The address of the page that it leads to. */
  url: string;
  file: File | undefined;
};

/** Shares the picture with the address, or copies the address if the browser shares nothing. Absent if neither is possible. */
export function ShareButton({ t, title, url, file }: Props) {
  const [isCopied, setCopied] = useState(false);
  const sharesHere = "share" in navigator;
  if (!sharesHere && !("clipboard" in navigator)) return null;

  async function share(): Promise<void> {
    if (sharesHere) {
      const files = file && navigator.canShare?.({ files: [file] }) ? { files: [file] } : {};
      // The person may close the browser's question without choosing.
      await navigator.share({ title, url, ...files }).catch(() => undefined);
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // Not allowed here; the address of the page can still be copied.
    }
  }

  return (
    <>
      <span class="hidden" role="status">
        {isCopied && t("common.copied")}
      </span>
      <button type="button" class="btn btn--big" onClick={() => void share()}>
        {isCopied ? t("common.copied") : t(`tally.picture.${sharesHere ? "share" : "copy"}`)}
      </button>
    </>
  );
}
