import type { Text } from "@digital-cleanup/text";
import { instructionsFor } from "./instructions.ts";
import { type PhoneSystem, phoneSystems } from "./menus.ts";
import type { TaskName } from "./tasks.ts";

type Props = {
  t: Text;
  task: TaskName;
  /** The system of this phone; undefined if it is unknown, and then all are unfolded. */
  system?: PhoneSystem | undefined;
};

/** Where to tap for a task, on each kind of phone. */
export function WhereToTap({ t, task, system }: Props) {
  const systems = phoneSystems.filter((each) => instructionsFor(t, task, each).length > 0);
  const always = <Steps lines={instructionsFor(t, task)} />;
  // The sentence about other apps than the one in the steps.
  const isLast = task === "messages";
  const own = systems.toSorted((one, other) => Number(other === system) - Number(one === system));
  return (
    <div class="flow flow--tight">
      {!isLast && always}
      {own.map((each) => (
        <details class="more" key={each} open={system === undefined || each === system}>
          <summary>
            <b>{t(`tally.join.tasks.${each}`)}</b>
          </summary>
          <Steps lines={instructionsFor(t, task, each)} />
        </details>
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
