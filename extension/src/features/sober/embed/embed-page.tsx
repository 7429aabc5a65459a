import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { embedOf } from "../rules/embeds.ts";
import { announceEmbed } from "./count-blocked-embeds.ts";
import { isNoLongerWanted, sayOpened } from "../messages.ts";
import "../views/sober.css";

/** The address that a rule of ours put behind the `#`. A page may write anything there, so only a known embed counts. */
const heldAddress = (): string => location.hash.slice(1);

/** In the frame of an embed: what was left out, from whom, and the way to see it all the same. */
export function EmbedPage() {
  const { t } = usePage();
  const [isOpening, setIsOpening] = useState(false);
  const address = heldAddress();
  const embed = embedOf(address);
  useEffect(() => {
    if (!embed) return;
    void isNoLongerWanted()
      .then((isExempt) => isExempt && location.replace(address))
      .catch(reportError);
    return announceEmbed();
  }, []);
  if (!embed) return <main class="sober-embed" />;
  const open = async () => {
    setIsOpening(true);
    await sayOpened();
    location.replace(address);
  };
  return (
    <main class="sober-embed flow">
      <h1>{t("soberEmbed.heldBack", { provider: embed.provider })}</h1>
      <p class="small soft">{t("soberEmbed.from", { host: new URL(address).host })}</p>
      <button
        type="button"
        class="btn"
        id="sober-show"
        disabled={isOpening}
        onClick={() => void open().catch(reportError)}
      >
        {t("soberEmbed.show")}
      </button>
    </main>
  );
}
