import "./pledge.css";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { Progress } from "../progress.ts";
import type { ChangeProgress } from "../use-progress.ts";
import { maxPledges, pledgeIds, type Pledge, toggle, maxOwnWords } from "./pledge.ts";
import { useState } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";

/** A choice of commitments to print. */
export function PledgeForm(props: { progress: Progress; change: ChangeProgress }) {
  const { t } = usePage();
  const { pledge } = props.progress;
  const count = pledge.chosen.length;
  const isFull = count >= maxPledges;
  const setPledge = (next: (pledge: Pledge) => Pledge) =>
    props.change((before) => ({ ...before, pledge: next(before.pledge) }));
  return (
    <>
      <div class="flow flow--tight">
        <h3 class="lead">{t("practices.pledgeTitle")}</h3>
        <p class="soft">{t("practices.pledgeLead")}</p>
      </div>
      <fieldset class="grid" style={{ "--gap": "var(--space-3)", "--min": "18rem" }}>
        <legend class="hidden">{t("practices.pledges")}</legend>
        {pledgeIds.map((id) => {
          const isChosen = pledge.chosen.includes(id);
          return (
            <label class="choice" key={id}>
              <input
                type="checkbox"
                name="pledge"
                value={id}
                checked={isChosen}
                disabled={isFull && !isChosen}
                aria-describedby="pledge-count"
                onChange={() => setPledge((before) => toggle(before, id))}
              />
              <b>{t(`practices.pledge.${id}`)}</b>
            </label>
          );
        })}
      </fieldset>
      <p class="small" role="status" id="pledge-count">
        {t("practices.pledgeChosen", { count, max: maxPledges })}{" "}
        {isFull && t("practices.pledgeFull")}
      </p>
      <OwnWords
        saved={pledge.ownWords}
        onChange={(ownWords) => setPledge((before) => ({ ...before, ownWords }))}
      />
      <p>
        <Button class="btn--main" id="pledge-print" onPress={print}>
          {t("practices.print")}
        </Button>
      </p>
      <PledgeSheet pledge={pledge} />
    </>
  );
}

/** A commitment in the person's own words, saved when the field is left. What is typed stays while other changes are stored. */
function OwnWords(props: { saved: string; onChange: (ownWords: string) => void }) {
  const { t } = usePage();
  const [typed, setTyped] = useState<string>();
  return (
    <label class="field">
      <b>{t("practices.ownWords")}</b>
      <input
        id="pledge-own"
        maxLength={maxOwnWords}
        value={typed ?? props.saved}
        onInput={({ currentTarget: { value } }) => setTyped(value)}
        onChange={({ currentTarget: { value } }) => {
          props.onChange(value.trim());
          setTyped(undefined);
        }}
      />
    </label>
  );
}

/** The page that is printed. */
function PledgeSheet({ pledge: { chosen, ownWords } }: { pledge: Pledge }) {
  const { t, format } = usePage();
  return (
    <section class="pledge-sheet printed" aria-hidden="true">
      <p class="brand">{t("common.product")}</p>
      <p style={{ fontSize: "var(--text-3xl)" }}>
        <b>{t("dashboard.pledge")}</b>
      </p>
      <p class="soft">{t("practices.printed", { day: format.day(localDay(Date.now())) })}</p>
      <ul>
        {chosen.map((id) => (
          <li key={id}>{t(`practices.pledge.${id}`)}</li>
        ))}
        {ownWords && <li>{ownWords}</li>}
      </ul>
    </section>
  );
}
