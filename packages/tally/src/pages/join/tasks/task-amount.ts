import { type Amounts, amountOf } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../../figures/figures.tsx";
import type { TaskName } from "./tasks.ts";

/** What was noted for a task, in words; undefined if nothing was. */
export function taskAmount(
  { t, format }: LocaleProps,
  task: TaskName,
  amounts: Amounts,
): string | undefined {
  const { bytesByCategory } = amounts;
  const size = (bytes = 0) => (bytes > 0 ? format.bytes(bytes) : undefined);
  const count = (key: "devices" | "apps" | "mail", number: number) =>
    number > 0 ? t(`tally.join.tasks.${key}.noted`, { count: number }) : undefined;
  switch (task) {
    case "devices":
      return count("devices", amountOf(amounts, "devices"));
    case "photos":
      return size(bytesByCategory.media);
    case "messages":
      return size(bytesByCategory.other);
    case "files":
      return size(bytesByCategory.office);
    case "apps":
      return count("apps", amounts.apps);
    case "mail":
      return count("mail", amounts.emails);
  }
}
