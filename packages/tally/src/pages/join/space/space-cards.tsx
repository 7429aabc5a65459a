import type { Published } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { stepAfter } from "../cards.ts";
import { useJoining } from "../joining.ts";
import { typedNumber, writeGigabytes } from "../note/draft.ts";
import { type Entry, setFields } from "../note/entry.ts";
import { spaceErrorText } from "../note/number-field.tsx";
import { useFailures } from "../use-failures.ts";
import { linkTo, type Step } from "../use-step.ts";
import { findFreed } from "./freed-space.ts";
import { SpaceField, WhereToRead } from "./space-field.tsx";
import { StartCard } from "./start-card.tsx";

/** The last card: the space used now. The page subtracts. */
export function LastCard({ entry, go }: { entry: Entry; go: (step: Step) => void }) {
  const joining = useJoining();
  const { t, format, system, chooseSystem } = joining;
  const { form, failures, fail } = useFailures();
  const { draft, used, errors } = entry;
  const isMissing = used.afterBytes === undefined;
  const isChecked = failures > 0;
  const finish = (submission: SubmitEvent) => {
    submission.preventDefault();
    if (isMissing) fail();
    else go("review");
  };
  return (
    <form class="step" ref={form} onSubmit={finish} noValidate>
      <div class="flow flow--wide">
        <WhereToRead t={t} system={system} onChoose={chooseSystem} />
        <SpaceField
          {...{ t, format }}
          id="join-space-after"
          value={draft["space.after"] ?? ""}
          error={
            isChecked && isMissing ? spaceErrorText(joining, errors.get("space.after")) : undefined
          }
          onInput={(text) => setFields(joining, { "space.after": text })}
        />
        <p role="status" id="join-freed">
          <Finding entry={entry} />
        </p>
      </div>
      <div class="dock">
        <button class="btn btn--main btn--big wide" id="join-next">
          {t("participant.review")}
        </button>
        <a
          id="join-unknown"
          href={linkTo("review")}
          onClick={() => setFields(joining, { "space.after": "" })}
        >
          {t("tally.join.unknown")}
        </a>
      </div>
    </form>
  );
}

/** What the difference says, while the number is typed. */
function Finding({ entry }: { entry: Entry }) {
  const { t, format } = useJoining();
  const { used } = entry;
  const finding = findFreed(used);
  if (!finding) {
    const { unit } = format.bytesParts(1_000_000_000);
    const before = writeGigabytes(used.beforeBytes ?? 0, t.language);
    return <>{t("tally.join.space.atFirst", { before, unit })}</>;
  }
  if (finding.name === "nothingFreed") return <>{t("tally.join.space.nothingFreed")}</>;
  return (
    <>
      {t("tally.join.space.freed", { size: format.bytes(finding.bytes, typedNumber(t.language)) })}
      {finding.name === "mostOfPhone" && (
        <>
          {" "}
          <b class="warning">{t("tally.join.space.mostOfPhone")}</b>
        </>
      )}
    </>
  );
}

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
