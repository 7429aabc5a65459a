import type { Text } from "@digital-cleanup/text";
import type { DeviceFacts } from "./device.ts";

/** «2 × Téléphone, marque modèle», for a title or a button that must say which. */
export function deviceName(
  t: Text,
  { type, brand, model, count }: Pick<DeviceFacts, "type" | "brand" | "model" | "count">,
): string {
  const maker = [brand, model].filter((part) => part !== undefined).join(" ");
  const name = [t(`devices.type.${type}`), maker].filter((part) => part !== "").join(", ");
  return count > 1 ? t("devices.several", { count, name }) : name;
}
