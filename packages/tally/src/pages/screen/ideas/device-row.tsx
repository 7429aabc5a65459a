import type { DeviceType } from "@digital-cleanup/challenge";
import { DeviceIcon } from "../../desk/board/device-icon.tsx";
import type { LocaleProps } from "../../figures/figures.tsx";
import type { DeviceCounts } from "../../figures/published-amounts.ts";

type Props = LocaleProps & {
  counts: DeviceCounts;
  /** The type of the device that has just come. */
  newest?: DeviceType | undefined;
};

export const DeviceRow = ({ t, format, counts, newest }: Props) => (
  <ul class="devices">
    {counts.map(({ type, working, broken }) => (
      <li key={type} class={type === newest ? "newest" : undefined}>
        <DeviceIcon type={type} />
        <span class="hidden">{t(`contribution.device.${type}`)}</span>
        <b>{format.number(working + broken)}</b>
      </li>
    ))}
  </ul>
);
