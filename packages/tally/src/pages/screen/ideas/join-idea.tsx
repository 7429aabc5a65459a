import type { Event, Published } from "@digital-cleanup/challenge";
import { type QrDrawing, QrImage } from "@digital-cleanup/ui/qr-image.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import type { LocaleProps } from "../../figures/figures.tsx";

type Props = LocaleProps & { event: Event; published: Published; address: string; qr: QrDrawing };

/** The code to scan, at more than half of the height, with the address and the code to type. */
export const JoinIdea = ({ t, format, event, published, address, qr }: Props) => (
  <>
    <QrImage drawing={qr} label={t("tally.screen.qr", { address, code: event.code })} />
    <div class="words">
      <p class="say">
        {published.state === "notStarted"
          ? t("tally.screen.startsOn", { day: format.day(event.startsOn) })
          : t("tally.screen.invite")}
      </p>
      <p class="where">
        <b>
          <TypedAddress url={address} />
        </b>
        <span>
          {t("tally.screen.code")} <b>{event.code}</b>
        </span>
      </p>
    </div>
  </>
);
