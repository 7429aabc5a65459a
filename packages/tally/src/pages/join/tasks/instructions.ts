import type { Text } from "@digital-cleanup/text";
import { gmailSearch, menuPath, menus, type PhoneSystem } from "./menus.ts";
import type { TaskName } from "./tasks.ts";

/** What to do for a task, one step a line: on any phone, or on the phones of one system. */
export function instructionsFor(t: Text, task: TaskName, system?: PhoneSystem): string[] {
  const text = system ? textOfSystem(t, task, system) : textOfAll(t, task);
  return text.split("\n").filter(Boolean);
}

function textOfAll(t: Text, task: TaskName): string {
  if (task === "mail") return t("tally.join.tasks.mail.all", { search: gmailSearch });
  return task === "apps" ? "" : t(`tally.join.tasks.${task}.all`);
}

function textOfSystem(t: Text, task: TaskName, system: PhoneSystem): string {
  switch (task) {
    case "mail":
      return "";
    case "messages":
      return t(`tally.join.tasks.messages.${system}`, {
        menu: menuPath(t, menus.messages[system]),
      });
    case "devices":
    case "apps":
      return system === "iphone"
        ? t(`tally.join.tasks.${task}.iphone`, { menu: menuPath(t, menus[task].iphone) })
        : t(`tally.join.tasks.${task}.android`);
    default:
      return t(`tally.join.tasks.${task}.${system}`);
  }
}
