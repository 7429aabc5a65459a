import "./pledge.css";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useProgress } from "../use-progress.ts";
import { maxPledges, pledgeIds, type Pledge, toggle } from "./pledge.ts";
import { OwnWords } from "./own-words.tsx";
import { PledgeSheet } from "./pledge-sheet.tsx";

/** A choice of commitments to print. */
export function PledgePage() {
  const { t } = usePage();
  const { progress, change } = useProgress();
  if (!progress) return null;
  const { pledge } = progress;
  const count = pledge.chosen.length;
  const isFull = count >= maxPledges;
  const setPledge = (next: (pledge: Pledge) => Pledge) =>
    change((before) => ({ ...before, pledge: next(before.pledge) }));
  return (
    <>
      <div class="flow flow--tight">
        <PageTitle>{t("practices.pledgeTitle")}</PageTitle>
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
        <button
          type="button"
          class="btn btn--main btn--big"
          id="pledge-print"
          onClick={() => print()}
        >
          {t("practices.print")}
        </button>
      </p>
      <PledgeSheet pledge={pledge} />
    </>
  );
}
