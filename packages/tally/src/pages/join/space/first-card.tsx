import type { Published } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { stepAfter } from "../cards.ts";
import { useJoining } from "../joining.ts";
import { type Entry, setFields } from "../note/entry.ts";
import { spaceErrorText } from "../note/number-field.tsx";
import type { Step } from "../use-step.ts";
import { StartCard } from "./start-card.tsx";

type Props = { entry: Entry; state: Published["state"]; go: (step: Step) => void };

/** The first card with what the script adds to it. */
export function FirstCard({ entry, state, go }: Props) {
  const joining = useJoining();
  const { event, system, chooseSystem } = joining;
  const [isChecked, setIsChecked] = useState(false);
  const { draft, used, errors } = entry;
  const isMissing = used.beforeBytes === undefined;
  return (
    <StartCard
      {...joining}
      state={state}
      system={system}
      value={draft["space.before"] ?? ""}
      error={
        isChecked && isMissing ? spaceErrorText(joining, errors.get("space.before")) : undefined
      }
      actions={{
        onChooseSystem: chooseSystem,
        onInput: (text) => setFields(joining, { "space.before": text }),
        onNext: () => {
          setIsChecked(true);
          if (isMissing) document.getElementById("join-space-before")?.focus();
          else go(stepAfter("start", event, entry));
        },
        onUnknown: () => setFields(joining, { "space.before": "", "space.after": "" }),
      }}
    />
  );
}
