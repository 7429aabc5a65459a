import type { Text } from "@digital-cleanup/text";
import { useEffect, useState } from "preact/hooks";

const canShare = (): boolean => "share" in navigator;

/** Shares the address of the page, or copies it if the browser shares nothing. Absent if neither is possible. */
export function ShareButton({ t, title }: { t: Text; title: string }) {
  const [isReady, setReady] = useState(false);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setReady(canShare() || "clipboard" in navigator), []);
  if (!isReady) return null;

  async function share(): Promise<void> {
    const url = location.origin + location.pathname;
    if (canShare()) {
      // The person may close the dialog without choosing.
      await navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    await navigator.clipboard.writeText(url);
    setCopied(true);
  }

  return (
    <>
      <button class="btn btn--main btn--big" type="button" id="share" onClick={() => void share()}>
        {t("tally.event.share")}
      </button>
      <span class="small" role="status">
        {isCopied && t("common.copied")}
      </span>
    </>
  );
}
