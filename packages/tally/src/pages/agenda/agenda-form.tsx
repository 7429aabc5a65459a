import { challengeKinds } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { AgendaQuery } from "../../agenda/answer-agenda.ts";
import { TerritoryField } from "../territories/territory-field.tsx";

type Props = {
  t: Text;
  action: string;
  /** What was searched, or the name of the territory that is shown. */
  place: string;
  challenge: AgendaQuery["challenge"];
  day: AgendaQuery["day"];
};

/** Finds the events of a place, of a challenge or of a day; works without JavaScript. */
export const AgendaForm = ({ t, action, place, challenge, day }: Props) => (
  <div class="flow flow--tight">
    <form class="row search" action={action} method="get" role="search">
      <TerritoryField t={t} value={place} />
      <div class="field">
        <label for="challenge">
          <b>{t("tally.agenda.challenge")}</b>
        </label>
        <select id="challenge" name="challenge">
          <option value="">{t("tally.agenda.anyChallenge")}</option>
          {challengeKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === challenge}>
              {t(`tally.report.challenge.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="day">
          <b>{t("tally.agenda.day")}</b>
        </label>
        <input id="day" name="day" type="date" value={day} />
      </div>
      <input type="hidden" name="lang" value={t.language} />
      <button class="btn btn--big" type="submit">
        {t("tally.agenda.filter")}
      </button>
    </form>
    <p class="small soft" id="q-hint">
      {t("tally.territories.hint")}
    </p>
  </div>
);
