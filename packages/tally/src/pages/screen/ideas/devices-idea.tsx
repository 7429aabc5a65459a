import type { Collected } from "@digital-cleanup/challenge";
import { countDevices, sumDevices } from "../../event/device-counts.tsx";
import { Figure } from "../../figures/figure.tsx";
import type { LocaleProps } from "../../figures/figures.tsx";
import { type ScreenNumbers, sizeOf } from "../screen-numbers.ts";
import { DeviceRow } from "./device-row.tsx";
import { useArrivals } from "./use-arrivals.ts";

type Props = LocaleProps & { devices: Collected["devices"]; numbers: ScreenNumbers };

/** What the desk received, public at once: each new device arrives on its own. */
export function DevicesIdea({ t, format, devices, numbers }: Props) {
  const { shown, newest } = useArrivals(devices);
  const counts = countDevices(shown);
  const sum = sumDevices(counts);
  const quantity = numbers.count(sum);
  return (
    <div class="middle">
      <Figure id="collected" value={sum} {...quantity} size={sizeOf(quantity)} />
      <p class="say">{t("tally.screen.collected", { count: Number(sum) })}</p>
      <DeviceRow t={t} format={format} counts={counts} newest={newest} />
    </div>
  );
}
