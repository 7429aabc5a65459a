import { type Text, visibleText } from "@digital-cleanup/text";
import type { DeviceFacts } from "./device.ts";

/** A name for titles and labels, such as “2 × Phone, brand model”. */
export function deviceName(
  t: Text,
  { type, brand, model, count }: Pick<DeviceFacts, "type" | "brand" | "model" | "count">,
): string {
  const maker = visibleText([brand, model].filter((part) => part !== undefined).join(" "));
  const name = [t(`devices.type.${type}`), maker].filter((part) => part !== "").join(", ");
  return count > 1 ? t("devices.several", { count, name }) : name;
}
