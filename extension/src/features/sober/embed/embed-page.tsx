import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { findEmbed } from "../rules/embeds.ts";
import { announceEmbed } from "./count-blocked-embeds.ts";
import { isTabExempt, reportOpened } from "../requests.ts";
import "./sober-embed.css";

/** The address that a network rule put after the `#`. A page can put anything there, so only known embeds are accepted. */
const blockedAddress = (): string => location.hash.slice(1);

/** Replaces an embed in its frame: names the provider and lets the person open the embed. */
export function EmbedPage() {
  const { t } = usePage();
  const [isOpening, setIsOpening] = useState(false);
  const address = blockedAddress();
  const embed = findEmbed(address);
  useEffect(() => {
    if (!embed) return;
    void isTabExempt()
      .then((isExempt) => isExempt && location.replace(address))
      .catch(reportError);
    return announceEmbed();
  }, []);
  if (!embed) return <main class="sober-embed" />;
  const open = async () => {
    setIsOpening(true);
    await reportOpened();
    location.replace(address);
  };
  return (
    <main class="sober-embed flow">
      <h1>{t("soberEmbed.heldBack", { provider: embed.provider })}</h1>
      <p class="small soft">{t("soberEmbed.from", { host: new URL(address).host })}</p>
      <Button id="sober-show" disabled={isOpening} onPress={open}>
        {t("soberEmbed.show")}
      </Button>
    </main>
  );
}
