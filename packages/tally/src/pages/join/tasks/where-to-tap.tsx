import type { Text } from "@digital-cleanup/text";
import { gmailSearch, menuPath, menus } from "./menus.ts";
import { type PhoneSystem, phoneSystems } from "./phone-system.ts";
import type { TaskName } from "./tasks.ts";

type Props = {
  t: Text;
  task: TaskName;
  /** The system of the phone; undefined if it is unknown, and then both are shown. */
  system?: PhoneSystem | undefined;
};

/** Where to tap for a task, on the phone at hand. */
export function WhereToTap({ t, task, system }: Props) {
  const systems = (system ? [system] : phoneSystems)
    .map((each) => ({ name: each, lines: instructionsFor(t, task, each) }))
    .filter(({ lines }) => lines.length > 0);
  const always = <Steps lines={instructionsFor(t, task)} />;
  // The sentence about other apps than the one in the steps.
  const isLast = task === "messages";
  return (
    <div class="flow">
      {!isLast && always}
      {systems.map(({ name, lines }) => (
        <div class="flow flow--tight" key={name}>
          {!system && <b>{t(`tally.join.tasks.${name}`)}</b>}
          <Steps lines={lines} />
        </div>
      ))}
      {isLast && always}
      {systems.length > 0 && <p class="tiny soft">{t("tally.join.tasks.menusDiffer")}</p>}
    </div>
  );
}

function Steps({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  if (lines.length === 1) return <p>{lines[0]}</p>;
  return (
    <ol class="steps">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}

/** What to do for a task, one step a line: on any phone, or on the phones of one system. */
function instructionsFor(t: Text, task: TaskName, system?: PhoneSystem): string[] {
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
